"""What a web page says of itself: Open Graph, else Twitter's tags, else plain HTML. Pure."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urljoin

from composer.text.clean import clean

LONGEST_TITLE = 300
LONGEST_DESCRIPTION = 1000
MOST_TAGS = 20_000
LONGEST_TAG = 131_072
"""No head has more elements or longer ones; a page made to keep us busy has."""

_PIECE = 8_192
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_META_WITHIN = 4_096
_KNOWN = re.compile(
    r"utf-?8|us-ascii|(iso-?)?(8859|latin)-?\d+|iso-8859-\d+|windows-\d+|cp\d+|koi8-[ru]|macintosh|shift[_-]jis|sjis"
    r"|euc-(jp|kr)|iso-2022-jp|gbk|gb2312|gb18030|big5",
    re.IGNORECASE,
)
"""Python knows others, some of them slow or dangerous, that no page is written in."""
_LATIN = ("iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii")
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


@dataclass(frozen=True)
class Head:
    """`picture` is an absolute address, or ""."""

    title: str
    description: str = ""
    picture: str = ""
    picture_alt: str = ""


def read_head(body: bytes, content_type: str, url: str) -> Head:
    """Never raises: a page without a head has an empty one."""
    found = _Finder()
    found.look_through(decoded(body, content_type))
    said = found.said
    picture = _first(said, "og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src")
    return Head(
        title=_line(_first(said, "og:title", "twitter:title") or found.title, LONGEST_TITLE),
        description=_line(_first(said, "og:description", "twitter:description", "description"), LONGEST_DESCRIPTION),
        picture=_joined(_joined(url, found.base), picture) if picture else "",
        picture_alt=_line(_first(said, "og:image:alt", "twitter:image:alt"), LONGEST_DESCRIPTION),
    )


def decoded(body: bytes, content_type: str) -> str:
    """By byte order mark, HTTP header, the page's own word, or else UTF-8; what cannot be read is replaced."""
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    for name in _names(body, content_type):
        if name.lower() in _LATIN:
            return body.decode("cp1252", "replace")
        if _KNOWN.fullmatch(name):
            try:
                return body.decode(name, "replace")
            except LookupError:
                continue
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        torn = error.start >= len(body) - 3  # cut at our limit, in the middle of a character
        return body.decode("utf-8" if torn else "cp1252", "replace")


def _names(body: bytes, content_type: str) -> Iterator[str]:
    for place in (content_type.encode("ascii", "replace"), body[:_META_WITHIN]):
        found = _CHARSET.search(place)
        if found is not None:
            yield found[1].decode("ascii", "replace")


class _Finder(HTMLParser):
    """Takes the first of everything, wherever in the page it stands."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: dict[str, str] = {}
        self.title = self.base = ""
        self.tags = 0
        self._titling: list[str] | None = None

    def look_through(self, text: str) -> None:
        for start in range(0, len(text), _PIECE):
            try:
                self.feed(text[start : start + _PIECE])
            except AssertionError:  # some broken declarations are too much for Python's parser
                return
            if self.tags > MOST_TAGS or (self.cdata_elem is None and len(self.rawdata) > LONGEST_TAG):
                return

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags += 1
        if tag == "meta":
            self._meta({name: value or "" for name, value in reversed(attrs)})
        elif tag == "title" and not self.title:
            self._titling = []
        elif tag == "base" and not self.base:
            self.base = dict(attrs).get("href") or ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "title" and self._titling is not None:
            self.title, self._titling = "".join(self._titling), None

    def handle_data(self, data: str) -> None:
        if self._titling is not None:
            self._titling.append(data)

    def _meta(self, given: dict[str, str]) -> None:
        content = given.get("content", "").strip()
        for key in (given.get("property", ""), given.get("name", "")):
            if key and content:
                self.said.setdefault(key.strip().lower(), content)


def _first(said: dict[str, str], *names: str) -> str:
    return next((said[name] for name in names if name in said), "")


def _line(text: str, most: int) -> str:
    """One line without anything that cannot be seen."""
    line = " ".join(clean(text[: most * 8]).split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address.strip())
    except ValueError:
        return ""
