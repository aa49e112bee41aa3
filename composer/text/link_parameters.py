"""Adds a client's parameters to a link: once, only where the client wants them, and readable."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import NamedTuple
from urllib.parse import quote, unquote

from composer.core.link_rules import PLACES, LinkRules

_URL = re.compile(
    r"((?:https?://)?(?:[^/?#@]*@)?)([^/?#:]+)((?::\d+)?)([^?#]*)(\?[^#]*)?(#.*)?", re.IGNORECASE | re.DOTALL
)
_PLACE = re.compile(r"\{(" + "|".join(PLACES) + r")\}")
_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "o", "å": "a", "ł": "l"})
_LONGEST = 60


class Added(NamedTuple):
    """What one channel's links of one draft are given; hosts in small letters."""

    parameters: tuple[tuple[str, str], ...]
    hosts: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()


def added(rules: LinkRules, channel_id: str, values: Mapping[str, str]) -> Added | None:
    """The rules for one channel. `values` fill the places by name; a parameter that stays empty is left out."""
    wanted = {**rules.parameters, **rules.channels.get(channel_id, {})}
    filled = {name: _PLACE.sub(lambda at: slug(values.get(at[1], "")), value) for name, value in wanted.items()}
    parameters = tuple((name, value) for name, value in filled.items() if value.strip("-_ "))
    return Added(parameters, _small(rules.hosts), _small(rules.excluded)) if parameters else None


def with_parameters(url: str, added: Added) -> str:
    """`url` with the parameters that it lacks; what it already says of itself stays.

    Links of other hosts, of an excluded host, or with a host that is no name come back as they were.
    """
    parts = _URL.fullmatch(url)
    if parts is None or not _wants(parts[2].lower().rstrip("."), added):
        return url
    before, host, port, path, query, fragment = (part or "" for part in parts.groups())
    there = {unquote(pair.partition("=")[0]) for pair in query[1:].split("&")}
    new = [f"{quote(n, safe='')}={quote(v, safe='-._~')}" for n, v in added.parameters if n not in there]
    if not new:
        return url
    query = "&".join(part for part in (query.rstrip("&?"), *new) if part)
    return f"{before}{host}{port}{path}{query if query.startswith('?') else '?' + query}{fragment}"


def _wants(host: str, added: Added) -> bool:
    return not _below(host, added.excluded) and (not added.hosts or _below(host, added.hosts))


def _below(host: str, names: Iterable[str]) -> bool:
    return any(host == name or host.endswith(f".{name}") for name in names)


def _small(hosts: Iterable[str]) -> tuple[str, ...]:
    return tuple(host.lower().strip(".") for host in hosts)


def slug(text: str) -> str:
    """`text` as a person would write it in an address: "Über die Ernte!" gives "ueber-die-ernte"."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(_SPELLED))
    words = re.findall(r"\w+", "".join(c for c in plain if not unicodedata.combining(c)))
    return "-".join(words)[:_LONGEST].rstrip("-")
