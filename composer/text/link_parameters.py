"""Adds a client's parameters to a link: once, only where the client wants them, and readable."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from urllib.parse import quote

from composer.core.link_rules import PLACES, LinkRules

_URL = re.compile(
    r"((?:https?://)?(?:[^/?#@]*@)?)([^/?#:]+)((?::\d+)?)([^?#]*)(\?[^#]*)?(#.*)?", re.IGNORECASE | re.DOTALL
)
_PLACE = re.compile(r"\{(" + "|".join(PLACES) + r")\}")
_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "o", "å": "a", "ł": "l"})
_LONGEST = 60


def with_parameters(url: str, rules: LinkRules, channel_id: str, values: Mapping[str, str]) -> str:
    """`url` with the parameters that it lacks; what it already says of itself stays.

    `values` fill the places by name. Links of other hosts, with a host that is no name, or of an excluded host come
    back as they were.
    """
    wanted = {**rules.parameters, **rules.channels.get(channel_id, {})}
    parts = _URL.fullmatch(url) if wanted else None
    if parts is None or not _wants(parts[2].lower().rstrip("."), rules):
        return url
    before, host, port, path, query, fragment = (part or "" for part in parts.groups())
    there = {pair.partition("=")[0] for pair in query[1:].split("&")}
    added = [f"{quote(name, safe='')}={quote(value, safe='-._~')}" for name, value in _filled(wanted, values, there)]
    if not added:
        return url
    query = "&".join(part for part in (query.rstrip("&?"), *added) if part)
    return f"{before}{host}{port}{path}{query if query.startswith('?') else '?' + query}{fragment}"


def _wants(host: str, rules: LinkRules) -> bool:
    return not _below(host, rules.excluded) and (not rules.hosts or _below(host, rules.hosts))


def _below(host: str, names: Iterable[str]) -> bool:
    return any(host == name or host.endswith(f".{name}") for name in (name.lower().lstrip(".") for name in names))


def _filled(wanted: Mapping[str, str], values: Mapping[str, str], there: set[str]) -> Iterable[tuple[str, str]]:
    for name, template in wanted.items():
        value = _PLACE.sub(lambda place: slug(values.get(place[1], "")), template).strip("-_ ")
        if value and name not in there and quote(name, safe="") not in there:
            yield name, value


def slug(text: str) -> str:
    """`text` as a person would write it in an address: "Über die Ernte!" gives "ueber-die-ernte"."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(_SPELLED))
    words = re.findall(r"\w+", "".join(c for c in plain if not unicodedata.combining(c)))
    return "-".join(words)[:_LONGEST].rstrip("-")
