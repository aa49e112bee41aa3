"""One post of a card: where its avatar, header, text, pictures and buttons stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QRectF

from composer.core.look import BodyPlace, Device, HeaderLayout, Look
from composer.core.prepared import PicturePlan, PreparedPart
from composer.ui.preview import grid
from composer.ui.preview.fold import FoldMark, lay_folded
from composer.ui.preview.shown import Paragraph, Shown, shown
from composer.ui.preview.text_block import Ink, TextBlock


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
    actions: QRectF = field(default_factory=QRectF)
    bottom: float = 0.0
    _placed_for: tuple[tuple[PicturePlan, ...], float] = ((), 0.0)

    def set(self, part: PreparedPart, look: Look, placeholder: Callable[[], str]) -> None:
        """`placeholder` gives the words that stand for an empty text without pictures."""
        if part == self.part:
            return
        self.part = part
        empty = not part.text.strip() and not part.pictures
        self.shown = Shown((Paragraph(placeholder()),)) if empty else shown(part, look.text)

    @property
    def empty(self) -> bool:
        return self.part is None or not (self.part.text.strip() or self.part.pictures)

    def arrange(self, area: QRectF, look: Look, ink: Ink, *, unfolded: bool, threaded: bool) -> None:
        """Place everything below the top of `area` and inside its padding; `area`'s height does not matter."""
        frame, head = look.frame, look.header
        top_pad, right_pad, bottom_pad, left_pad = frame.padding
        left, right = area.left() + left_pad, area.right() - right_pad
        top = area.top() + top_pad
        self.avatar = QRectF(left, top, head.avatar, head.avatar)
        beside = left + head.avatar + head.gap
        self.header = QRectF(beside, top, right - beside, _header_height(look))
        indented = frame.body is BodyPlace.BESIDE or (threaded and frame.connector > 0)
        body_left = beside if indented else left
        y = self._below_header(look, indented) + frame.body_gap
        y = self._lay_text(QRectF(body_left, y, right - body_left, 0), look, ink, unfolded)
        y = self._place_media(y, area, QRectF(body_left, 0, right - body_left, 0), look)
        self.actions = QRectF(body_left, y + frame.actions_gap, right - body_left, look.actions.height)
        self.bottom = max(self.actions.bottom(), self.avatar.bottom()) + bottom_pad

    def changed(self) -> QRectF:
        """What of the text must be painted again since `block.mark`, when nothing has moved."""
        top, bottom = self.block.changed()
        return QRectF(self.text.left(), self.text.top() + top, self.text.width(), bottom - top)

    def _below_header(self, look: Look, indented: bool) -> float:
        if indented and look.header.layout is HeaderLayout.ONE_LINE:
            return self.header.bottom()
        return max(self.header.bottom(), self.avatar.bottom())

    def _lay_text(self, area: QRectF, look: Look, ink: Ink, unfolded: bool) -> float:
        assert self.part is not None
        fold = None if self.empty else look.fold(Device.DESKTOP)
        self.mark = lay_folded(self.block, self.part, self.shown.paragraphs, area.width(), ink, fold, unfolded)
        no_text = not self.part.text.strip() and not self.empty
        bottom = area.top() if no_text else area.top() + self.block.height
        self.fold = QRectF()
        if self.mark is not None:
            self.fold = QRectF(area.left(), area.top() + self.mark.y, area.width(), ink.line)
            bottom = bottom if self.mark.open else max(bottom, self.fold.bottom())
        self.tags = QRectF()
        if self.shown.tags:
            self.tags = QRectF(area.left(), bottom + ink.line / 2, area.width(), ink.line)
            bottom = self.tags.bottom()
        self.text = QRectF(area.left(), area.top(), area.width(), bottom - area.top())
        return bottom

    def _place_media(self, y: float, area: QRectF, body: QRectF, look: Look) -> float:
        assert self.part is not None
        box = area if look.media.bleed else body
        placed_for = (self.part.pictures, box.width())
        if placed_for != self._placed_for:
            self._placed_for = placed_for
            self.places = grid.places(self.part.pictures, look.media, box.width())
        if not self.places:
            self.media = QRectF()
            return y
        top = y + (look.frame.media_gap if self.text.height() else 0)
        self.media = QRectF(box.left(), top, box.width(), grid.height(self.places))
        return self.media.bottom()


def _header_height(look: Look) -> float:
    kind = look.type
    match look.header.layout:
        case HeaderLayout.ONE_LINE:
            return kind.name.line
        case HeaderLayout.STACKED:
            return kind.name.line + kind.handle.line + kind.time.line
        case HeaderLayout.TIME_RIGHT:
            return kind.name.line + kind.handle.line


def anchors(views: Sequence[PartView]) -> list[tuple[float, float, float]]:
    """For each connector of a thread: its x, and where it begins and ends."""
    return [
        (one.avatar.center().x(), one.avatar.bottom() + 4, other.avatar.top() - 4) for one, other in pairwise(views)
    ]
