"""Drawings in SVG to pixels. Nothing outside the file is read: what points there is refused before the renderer sees
it, and the renderer gets a text that is written anew from what was looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from xml.parsers import expat

from PIL import Image

from composer.core.errors import PictureError

SIDE = 3000
"""Pixels of the longer side. A drawing has none of its own; no network shows more."""
MOST_BYTES = 10_000_000
_SVG = "{http://www.w3.org/2000/svg}"
_INSIDE = re.compile(r"\s*(#|data:image/(png|jpe?g|gif|webp)[;,])", re.IGNORECASE)
_OUTSIDE_CSS = re.compile(r"@import|url\(\s*[\"']?(?!\s*#|\s*data:)", re.IGNORECASE)
_LENGTH = re.compile(r"\s*([0-9.]+(?:e[0-9]+)?)\s*(px|pt|pc|mm|cm|in)?\s*", re.IGNORECASE)
_UNITS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}


_FAMILY = "Inter"
_fonts: list[str] = []


def set_in(folder: Path) -> None:
    """Where the font lies that letters are set in; without one they are left out."""
    _fonts[:] = [str(folder)]


def is_svg(data: bytes) -> bool:
    head = data[:65_536]
    start = head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0")
    return start.startswith(b"<") and (b"<svg" in head or b":svg" in head or "<svg".encode("utf-16-le") in head)


def drawn(data: bytes) -> Image.Image:
    """The whole drawing, on nothing. Letters are set in the font of `set_in`, the same on every computer: what was
    approved on one must not look different when another one sends it.

    PictureError: "picture.broken", "picture.too-heavy", "picture.script", "picture.outside" (it wants other files or
    addresses), "picture.bomb" (it unfolds without end).
    """
    import resvg_py

    if len(data) > MOST_BYTES:
        raise PictureError("picture.too-heavy", megabytes=len(data) // 1_000_000, limit=MOST_BYTES // 1_000_000)
    root = _parsed(data)
    for element in root.iter():
        _judge(element)
    _set_size(root)
    png = resvg_py.svg_to_bytes(
        svg_string=ElementTree.tostring(root, encoding="unicode"),
        skip_system_fonts=True,
        font_dirs=list(_fonts),
        font_family=_FAMILY,
        serif_family=_FAMILY,
        sans_serif_family=_FAMILY,
        monospace_family=_FAMILY,
    )
    image = Image.open(BytesIO(png), formats=["PNG"])
    image.load()
    return image


def _parsed(data: bytes) -> ElementTree.Element:
    """Reads no DTD of others. An entity may stand for plain text, as drawing programs write it, and for no other."""
    builder = ElementTree.TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.EntityDeclHandler = _judge_entity
    parser.StartElementHandler = lambda tag, values: builder.start(
        _named(tag), {_named(k): v for k, v in values.items()}
    )
    parser.EndElementHandler = lambda tag: builder.end(_named(tag))
    parser.CharacterDataHandler = builder.data
    try:
        parser.Parse(data, True)
        root = builder.close()
    except expat.ExpatError as error:
        raise PictureError("picture.broken", problem=str(error)) from None
    if root.tag != f"{_SVG}svg":
        raise PictureError("picture.broken", problem="no svg")
    return root


def _named(name: str) -> str:
    return "{" + name if "}" in name else name


def _judge_entity(_name: str, _parameter: bool, value: str | None, *_where: object) -> None:
    if value is None:
        raise PictureError("picture.outside")
    if "&" in value or "%" in value or len(value) > 1000:
        raise PictureError("picture.bomb")


def _judge(element: ElementTree.Element) -> None:
    tag = element.tag.rpartition("}")[2]
    if tag == "script" or any(name.lower().startswith("on") for name in element.attrib):
        raise PictureError("picture.script")
    for name, value in element.attrib.items():
        leads = name.rpartition("}")[2] in ("href", "src") and tag != "a"  # where a click would lead is not opened
        if (leads and value.strip() and not _INSIDE.match(value)) or _OUTSIDE_CSS.search(value):
            raise PictureError("picture.outside")
    if tag == "style" and _OUTSIDE_CSS.search(element.text or ""):
        raise PictureError("picture.outside")


def _set_size(root: ElementTree.Element) -> None:
    """The drawing's own shape at SIDE pixels, whatever size it claims."""
    width, height = _size(root)
    if "viewBox" not in root.attrib:
        root.set("viewBox", f"0 0 {width} {height}")
    scale = SIDE / max(width, height)
    root.set("width", str(max(1, round(width * scale))))
    root.set("height", str(max(1, round(height * scale))))


def _size(root: ElementTree.Element) -> tuple[float, float]:
    for found in (_lengths(root.get("width"), root.get("height")), _lengths(*_view(root))):
        if found is not None:
            return found
    raise PictureError("picture.broken", problem="no size")


def _view(root: ElementTree.Element) -> Iterator[str | None]:
    numbers = re.split(r"[\s,]+", (root.get("viewBox") or "").strip())
    return iter(numbers[2:] if len(numbers) == 4 else (None, None))


def _lengths(*texts: str | None) -> tuple[float, float] | None:
    found = [_LENGTH.fullmatch(text) for text in texts if text]
    sizes = [float(one[1]) * _UNITS[(one[2] or "").lower()] for one in found if one]
    return (sizes[0], sizes[1]) if len(sizes) == 2 and min(sizes) > 0 else None
