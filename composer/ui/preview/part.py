"""One post of a card: where its avatar, header, text, pictures and buttons stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QRectF

from composer.core.look import Block, BodyPlace, Device, HeaderLayout, Look
from composer.core.look_text import in_language
from composer.core.prepared import PicturePlan, PreparedPart
from composer.ui.preview import grid
from composer.ui.preview.extras import Extras, above_text, below_text
from composer.ui.preview.fold import FoldMark, lay_folded
from composer.ui.preview.link_card import LaidCard, lay
from composer.ui.preview.shown import Paragraph, Shown, original, shown
from composer.ui.preview.text_block import Ink, TextBlock


class Inks(NamedTuple):
    """The styles a text is written in: the usual one, and the one of a short text that stands alone."""

    body: Ink
    large: Ink | None


@dataclass(frozen=True)
class Reader:
    """Who looks at a post: on which device, in which language, and whether the fold has been opened."""

    device: Device = Device.DESKTOP
    language: str = "en"
    unfolded: bool = False


@dataclass(frozen=True)
class _Room:
    """Where things may stand; only the left and right edges count."""

    card: QRectF
    inside: QRectF
    body: QRectF
    look: Look
    reader: Reader


@dataclass
class PartView:
    """Geometry is in the card's coordinates and valid after `arrange`."""

    block: TextBlock = field(default_factory=TextBlock)
    part: PreparedPart | None = None
    shown: Shown = field(default_factory=lambda: Shown(()))
    mark: FoldMark | None = None
    avatar: QRectF = field(default_factory=QRectF)
    header: QRectF = field(default_factory=QRectF)
    text: QRectF = field(default_factory=QRectF)
    """The text with its fold's words and tags."""
    fold: QRectF = field(default_factory=QRectF)
    tags: QRectF = field(default_factory=QRectF)
    media: QRectF = field(default_factory=QRectF)
    places: tuple[grid.Place, ...] = ()
    page: int = 0
    """Which picture of a carousel is seen."""
    extras: Extras = field(default_factory=Extras)
    above: QRectF = field(default_factory=QRectF)
    """Title and warning."""
    below: QRectF = field(default_factory=QRectF)
    """The poll."""
    needs_picture: bool = False
    """Whether the place of a missing picture is shown."""
    card: LaidCard | None = None
    """Of a link; its coordinates begin at the top left of `media`."""
    actions: QRectF = field(default_factory=QRectF)
    bottom: float = 0.0
    _lead: str = ""
    _placed_for: tuple[tuple[PicturePlan, ...], float, int] = ((), 0.0, 0)

    def set(self, part: PreparedPart, look: Look, handle: str, around: Extras, placeholder: Callable[[], str]) -> bool:
        """`placeholder` gives the words that stand for an empty text without pictures. Whether anything differs."""
        lead = handle if look.text.lead else ""
        if part == self.part and lead == self._lead and around == self.extras:
            return False
        self.extras = around
        if self.part is None or len(part.pictures) != len(self.part.pictures):
            self.page = 0
        self.part, self._lead = part, lead
        self.shown = Shown((Paragraph(placeholder()),)) if self.empty else shown(part, look.text, lead)
        return True

    @property
    def empty(self) -> bool:
        return self.part is None or not (self.part.text.strip() or self.part.pictures)

    def arrange(self, area: QRectF, look: Look, inks: Inks, reader: Reader, *, threaded: bool) -> None:
        """Place everything below the top of `area` and inside its padding; `area`'s height does not matter."""
        frame, head = look.frame, look.header
        top_pad, right_pad, bottom_pad, left_pad = frame.padding
        inside = QRectF(area.left() + left_pad, 0, area.width() - left_pad - right_pad, 0)
        indented = frame.body is BodyPlace.BESIDE or (threaded and frame.connector > 0)
        body = inside.adjusted(head.avatar + head.gap if indented else 0, 0, 0, 0)
        room = _Room(area, inside, body, look, reader)
        y = top = area.top() + top_pad
        for block in frame.order:
            match block:
                case Block.HEADER:
                    y = self._place_header(y + (frame.body_gap if y > top else 0), room)
                case Block.TEXT:
                    y = self._place_text(y, frame.body_gap if y > top else 0, room, inks)
                case Block.MEDIA:
                    y = self._place_media(y, frame.media_gap if y > top else 0, room)
                case Block.ACTIONS:
                    self.actions = QRectF(body.left(), y + frame.actions_gap, body.width(), look.actions.height)
                    y = self.actions.bottom()
        self.bottom = max(y, self.avatar.bottom()) + bottom_pad

    def changed(self) -> QRectF:
        """What of the text must be painted again since `block.mark`, when nothing has moved."""
        top, bottom = self.block.changed()
        return QRectF(self.text.left(), self.text.top() + top, self.text.width(), bottom - top)

    def top_of_change(self, fold: QRectF) -> float:
        """As `changed`, when what is below the first other line has moved and the fold stood at `fold`."""
        top, bottom = self.block.changed()
        lines = self.text.top() + top if bottom > top else self.text.bottom()
        return min([lines, self.text.bottom(), *(place.top() for place in (fold, self.fold) if not place.isEmpty())])

    def fold_place(self, look: Look) -> int | None:
        """Up to where in the part's text readers see it, in code points; None where nothing is folded."""
        if self.mark is None or self.part is None:
            return None
        return original(self.part, look.text, self._lead, self.mark.end)

    def turn(self, by: int) -> bool:
        """To another picture of a carousel; False where there is none. Places are valid after `arrange`."""
        count = self.places[0].of if self.places else 0
        page = min(max(0, self.page + by), count - 1) if count else self.page
        moved, self.page = page != self.page, page
        return moved

    @property
    def turns(self) -> bool:
        """Whether its pictures are a carousel."""
        return bool(self.places and self.places[0].of)

    def _place_header(self, y: float, room: _Room) -> float:
        head, inside = room.look.header, room.inside
        self.avatar = QRectF(inside.left(), y, head.avatar, head.avatar)
        left = self.avatar.right() + head.gap
        beside = room.body.left() > inside.left()
        one_line = head.layout in _ONE_LINE
        tall = head.avatar if one_line and not beside else _header_height(room.look)
        self.header = QRectF(left, y, inside.right() - left, tall)
        return self.header.bottom() if beside and one_line else max(self.header.bottom(), self.avatar.bottom())

    def _place_text(self, above: float, gap: float, room: _Room, inks: Inks) -> float:
        """A post of pictures alone has no text, and no gap for it."""
        assert self.part is not None
        area, look, reader = room.body, room.look, room.reader
        ink = inks.large if inks.large and self._stands_alone(look) else inks.body
        fold = None if self.empty else look.fold(reader.device)
        words = in_language(fold.words, reader.language) if fold else ""
        paragraphs = self.shown.paragraphs
        self.mark = lay_folded(self.block, self.part, paragraphs, area.width(), ink, fold, words, reader.unfolded)
        no_text = not self.part.text.strip() and not self.empty and not self.extras
        y = above if no_text else above + gap
        room_above = above_text(self.extras, look, area.width()) if self.extras else 0.0
        self.above = QRectF(area.left(), y, area.width(), room_above)
        y += room_above
        bottom = y if no_text else y + self.block.height
        self.fold = QRectF()
        if self.mark is not None:
            self.fold = QRectF(area.left(), y + self.mark.y, area.width(), ink.line)
            bottom = bottom if self.mark.open else max(bottom, self.fold.bottom())
        self.tags = QRectF()
        if self.shown.tags:
            self.tags = QRectF(area.left(), bottom + ink.line / 2, area.width(), ink.line)
            bottom = self.tags.bottom()
        self.text = QRectF(area.left(), y, area.width(), bottom - y)
        self.below = QRectF(area.left(), bottom, area.width(), below_text(self.extras, look) if self.extras else 0.0)
        return self.below.bottom()

    def _stands_alone(self, look: Look) -> bool:
        assert self.part is not None
        alone = not (self.part.pictures or self.part.card)
        return alone and look.large is not None and len(self.part.text) <= look.large.chars

    def _place_media(self, above: float, gap: float, room: _Room) -> float:
        assert self.part is not None
        if self._place_card(above, gap, room):
            return self.media.bottom()
        look = room.look.media
        box = room.card if look.bleed else room.body
        placed_for = (self.part.pictures, box.width(), self.page)
        if placed_for != self._placed_for:
            self._placed_for = placed_for
            self.places = grid.places(self.part.pictures, look, box.width(), self.page)
        if not self.places:
            tall = round(box.width() / _MISSING) if self.needs_picture else 0
            self.media = QRectF(box.left(), above + gap, box.width(), tall) if tall else QRectF()
            return self.media.bottom() if tall else above
        self.media = QRectF(box.left(), above + gap, box.width(), grid.height(self.places))
        return self.media.bottom()

    def _place_card(self, above: float, gap: float, room: _Room) -> bool:
        assert self.part is not None
        card, how = self.part.card, room.look.card
        self.card = None
        if card is None or how is None or self.part.pictures:
            return False
        box = room.card if how.bleed else room.body
        self.card = lay(card, how, room.look.type.families, box.width(), room.reader.language)
        self.places, self._placed_for = (), ((), 0.0, 0)
        self.media = QRectF(box.left(), above + gap, box.width(), self.card.place.height)
        return True


_MISSING = 1.91
"""Ratio of the field that stands for a picture which the network needs and the post has not."""
_ONE_LINE = (HeaderLayout.ONE_LINE, HeaderLayout.HANDLE, HeaderLayout.NAME)


def _header_height(look: Look) -> float:
    kind = look.type
    match look.header.layout:
        case HeaderLayout.ONE_LINE | HeaderLayout.HANDLE | HeaderLayout.NAME:
            return kind.name.line
        case HeaderLayout.STACKED:
            return kind.name.line + kind.handle.line + kind.time.line
        case HeaderLayout.TIME_RIGHT:
            return kind.name.line + kind.handle.line
        case HeaderLayout.TIME_BELOW:
            return kind.name.line + kind.time.line


def anchors(views: Sequence[PartView]) -> list[tuple[float, float, float]]:
    """For each connector of a thread: its x, and where it begins and ends."""
    return [
        (one.avatar.center().x(), one.avatar.bottom() + 4, other.avatar.top() - 4) for one, other in pairwise(views)
    ]
