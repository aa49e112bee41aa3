"""Asks a web page for what it shows when it is linked to, with its picture."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from composer.core.errors import CardError
from composer.core.ports import PageFace
from composer.networks.shared.page_head import read_head
from composer.networks.shared.strangers import Strangers

MOST_HTML = 512 * 1024
MOST_PICTURE = 10_000_000
_PAGES = ("text/html", "application/xhtml+xml")
_PICTURES = ("image/",)
_OPEN_INTERNET = Strangers()


@dataclass(frozen=True)
class PageReader:
    """`ReadPage` on the open internet, or wherever `strangers` may go."""

    strangers: Strangers = _OPEN_INTERNET

    def __call__(self, url: str) -> PageFace:
        got = self.strangers.get(url, _PAGES, MOST_HTML)
        head = read_head(got.body, got.content_type, got.url)
        if not (head.title or head.description or head.picture):
            raise CardError("card.nothing", site=urlsplit(got.url).hostname or "")
        return PageFace(head.title, head.description, self._picture(head.picture), head.picture_alt)

    def _picture(self, url: str) -> bytes | None:
        """A card is good without."""
        try:
            data = self.strangers.get(url, _PICTURES, MOST_PICTURE + 1).body if url else b""
        except CardError:
            return None
        return data if 0 < len(data) <= MOST_PICTURE else None
