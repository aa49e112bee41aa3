"""Where the parts of a link's card stand. In coordinates of the card itself."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from composer.core.look_extras import CardLayout, CardLook
from composer.core.look_text import TextStyle, in_language
from composer.core.prepared import PreparedCard
from composer.ui import fonts
from composer.ui.preview.grid import Rect
from composer.ui.preview.shown import is_rtl
from composer.ui.wrapped import wrapped

_GAP = 2.0
_GLOBE = 4.0


@dataclass(frozen=True)
class Passage:
    """One of the card's texts, line by line; `role` is the palette's colour it is written in."""

    lines: tuple[str, ...]
    style: TextStyle
    role: str
    place: Rect
    globe: bool = False


@dataclass(frozen=True)
class LaidCard:
    """`place` is the whole card. `picture` is None where there is none; `under` is the place of the title upon it."""

    place: Rect
    ground: Rect
    picture: Rect | None
    passages: tuple[Passage, ...]
    under: Passage | None
    rtl: bool


@lru_cache(maxsize=64)
def lay(card: PreparedCard, look: CardLook, families: tuple[str, ...], width: float, language: str) -> LaidCard:
    """Once for each card, width and language: it stands still while the text is typed."""
    maker = _Maker(card, look, families, language)
    layout = look.layout
    slim = card.picture is not None and card.picture.width < look.beside_below * card.picture.height
    if layout is CardLayout.BESIDE or slim or (layout is CardLayout.UNDER and card.picture is None):
        return maker.beside(width)
    return maker.under(width) if layout is CardLayout.UNDER else maker.above(width)


def domain(url: str) -> str:
    """The host as cards write it."""
    host = urlsplit(url if "://" in url else f"https://{url}").hostname or url
    return host.removeprefix("www.")


class _Maker:
    def __init__(self, card: PreparedCard, look: CardLook, families: tuple[str, ...], language: str) -> None:
        self._card, self._look, self._families = card, look, families
        self._domain = in_language(look.domain_words, language).format(domain=domain(card.url))
        self._rtl = is_rtl(card.title)

    def above(self, width: float) -> LaidCard:
        look = self._look
        tall = round(width / look.ratio) if self._card.picture else 0
        picture = Rect(0, 0, width, tall) if tall else None
        passages, bottom = self._words(look.padding, tall + look.padding, width - 2 * look.padding)
        whole = Rect(0, 0, width, bottom + look.padding)
        return LaidCard(whole, whole, picture, passages, None, self._rtl)

    def under(self, width: float) -> LaidCard:
        look = self._look
        ground = Rect(0, 0, width, round(width / look.ratio))
        pad = look.padding
        line = self._fitted(self._card.title, look.title.style, width - 4 * pad, 1)
        tall = look.title.style.line + 4
        title = Passage(line, look.title.style, "text", Rect(pad, ground.height - pad - tall, width - 2 * pad, tall))
        below = Rect(0, ground.height + 4, width, look.domain.line)
        source = Passage(self._fitted(self._domain, look.domain, width, 1), look.domain, "secondary", below)
        whole = Rect(0, 0, width, below.y + below.height)
        return LaidCard(whole, ground, ground, (source,), title, self._rtl)

    def beside(self, width: float) -> LaidCard:
        look = self._look
        pictured = self._card.picture is not None or look.layout is CardLayout.UNDER
        wide, tall = look.thumb if pictured else (0, 0)
        x = look.inset + wide + look.padding if pictured else look.padding
        passages, bottom = self._words(x, 0, width - x - look.padding)
        height = max(tall + 2 * look.inset, bottom + 2 * look.padding)
        lower = (height - bottom) / 2
        moved = tuple(_lowered(passage, lower) for passage in passages)
        picture = Rect(look.inset, (height - tall) / 2, wide, tall) if pictured else None
        whole = Rect(0, 0, width, height)
        return LaidCard(whole, whole, picture, moved, None, self._rtl)

    def _words(self, x: float, y: float, width: float) -> tuple[tuple[Passage, ...], float]:
        """Beneath each other from `y` on; gives where they end."""
        look, card = self._look, self._card
        source = (self._domain, look.domain, 1, "secondary", look.globe)
        told = (
            (card.title, look.title.style, look.title.lines, "text", False),
            (card.description, look.description.style, look.description.lines, "secondary", False),
        )
        made: list[Passage] = []
        for text, style, lines, role, globe in (source, *told) if look.domain_first else (*told, source):
            if not text.strip() or not lines:
                continue
            room = width - (style.size + _GLOBE if globe else 0)
            fitted = self._fitted(text, style, room, lines)
            y += _GAP if made else 0
            made.append(Passage(fitted, style, role, Rect(x, y, width, len(fitted) * style.line), globe))
            y += len(fitted) * style.line
        return tuple(made), y

    def _fitted(self, text: str, style: TextStyle, width: float, lines: int) -> tuple[str, ...]:
        return tuple(wrapped(text, fonts.font(self._families, style.size, style.weight), int(width), lines))


def _lowered(passage: Passage, by: float) -> Passage:
    at = passage.place
    return Passage(
        passage.lines, passage.style, passage.role, Rect(at.x, at.y + by, at.width, at.height), passage.globe
    )
