"""Links shown short, as Bluesky's official client writes them; the entity keeps the whole address."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial

from composer.core.prepared import Entity
from composer.text.relink import Relinked, relinked

_PARTS = re.compile(r"(https?)://(?:[^/?#]*@)?([^/?#@]+)(.*)", re.IGNORECASE | re.DOTALL)
_USUAL_PORTS = {"http": ":80", "https": ":443"}
_DOTS = "..."


def short_form(url: str, longest: int) -> str:
    """Host and path; a path above `longest` is cut so that most of it and three dots remain.

    An address without a scheme is shown as it was typed. Letters of any script stay readable, where the client would
    show them in punycode and percent signs.
    """
    parts = _PARTS.fullmatch(url)
    if parts is None:
        return url
    host, path = parts[2].lower().removesuffix(_USUAL_PORTS[parts[1].lower()]), parts[3]
    if path == "/":
        path = ""
    elif path.startswith(("/?", "/#")):
        path = path[1:]
    if len(path) > longest:
        path = path[: max(longest - 2, 0)] + _DOTS
    return host + path


def shorten(text: str, entities: Iterable[Entity], longest: int) -> Relinked:
    """The text with its links in short form, and the entities at their places in it."""
    return relinked(text, entities, partial(short_form, longest=longest))
