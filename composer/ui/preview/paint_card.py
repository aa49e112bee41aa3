"""A whole card: its ground, its parts, and the line between the parts of a thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from composer.core.look import Edge, Palette
from composer.core.prepared import PreparedPost
from composer.core.profile import PlatformProfile
from composer.ui.preview import avatar, extras, paint_actions, paint_header, paint_media, paint_text, words
from composer.ui.preview.avatar import Face
from composer.ui.preview.colours import colour
from composer.ui.preview.extras import Extras
from composer.ui.preview.part import Inks, PartView, Reader, anchors
from composer.ui.preview.pixmaps import Pixmaps, outline

TILE_RADIUS = 10.0
"""Corner of the piece of feed on which a post is shown; the program's own, not the network's."""
_FEED = 8.0
"""How much of the feed's ground is seen around a post that stands on it as a card."""


class Standing(NamedTuple):
    """Where the pieces of one part stand."""

    head: tuple[object, ...]
    fold: QRectF
    rest: tuple[object, ...]


def _standing(view: PartView) -> Standing:
    head = (view.avatar, view.header, view.extras, view.text.topLeft())
    return Standing(head, view.fold, (view.text, view.tags, view.media, view.actions, view.places, view.card))


class Scene:
    """What one card shows, at one width."""

    def __init__(self, profile: PlatformProfile) -> None:
        self.look = profile.look
        needed = profile.pictures.needed
        self._needs_picture = needed is not None and needed.value
        self.dark = False
        self.face = Face("", "", "#808080")
        self.views: list[PartView] = []
        self.pictures: Mapping[str, QImage] = {}
        self.pixmaps = Pixmaps()
        self.area = QRectF()
        self.height = 0
        self.language = ""
        self._width = 0
        self._inks: dict[bool, Inks] = {}
        self._blocks: dict[int, paint_media.Block] = {}
        """The painted pictures by the number of their part."""

    @property
    def palette(self) -> Palette:
        return self.look.palette(self.dark)

    def set_post(self, post: PreparedPost) -> list[PartView]:
        """Gives the views whose part is another now; `arrange` then places them."""
        missing = len(post.parts) - len(self.views)
        self.views[len(post.parts) :] = [PartView(needs_picture=self._needs_picture) for _ in range(missing)]
        around = extras.extras(dict(post.fields), self.look) if post.fields else Extras()
        return [
            view
            for number, (view, part) in enumerate(zip(self.views, post.parts, strict=True))
            if view.set(part, self.look, self.face.handle, Extras() if number else around, words.nothing_yet)
        ]

    def arrange(self, width: int, reader: Reader) -> None:
        """Place everything for `width`; `height` is what it needs."""
        margin = _FEED if self.look.frame.edge is Edge.OUTLINE else 0.0
        self._width, self.language = width, reader.language
        inks = self._inks.get(self.dark) or self._inks.setdefault(self.dark, paint_text.inks(self.look, self.palette))
        top = margin
        for view in self.views:
            area = QRectF(margin, top, width - 2 * margin, 0)
            view.arrange(area, self.look, inks, reader, threaded=len(self.views) > 1)
            top = view.bottom
        self.area = QRectF(margin, margin, width - 2 * margin, top - margin)
        self.height = round(top + margin)

    def geometry(self) -> tuple[Standing, ...]:
        """Equal when a repaint of the texts is enough."""
        return tuple([_standing(view) for view in self.views])

    def top_of_change(self, before: Sequence[Standing]) -> float:
        """What is above it looks as it did when the parts stood as `before`, and their blocks were marked."""
        for view, old in zip(self.views, before, strict=False):
            new = _standing(view)
            if new.head != old.head:
                return view.avatar.top()
            if new != old:
                return view.top_of_change(old.fold)
        return self.area.top() if len(before) == len(self.views) else 0.0

    def paint(self, painter: QPainter, clip: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, clip)
        for x, start, end in anchors(self.views) if self.look.frame.connector else []:
            wide = float(self.look.frame.connector)
            painter.fillRect(QRectF(x - wide / 2, start, wide, end - start), colour(self.palette.connector))
        for number, view in enumerate(self.views):
            self._part(painter, number, view, clip)

    def _part(self, painter: QPainter, number: int, view: PartView, clip: QRectF) -> None:
        look, palette = self.look, self.palette
        if clip.intersects(view.avatar):
            avatar.paint(painter, self.face, look.header, view.avatar)
        if clip.intersects(view.header):
            paint_header.paint(painter, view.header, self.face, look, palette)
        if clip.intersects(view.above):
            extras.paint_above(painter, view.extras, view.above, look, palette, self.language)
        paint_text.paint(painter, view, look, palette, clip)
        if clip.intersects(view.below):
            extras.paint_below(painter, view.extras, view.below, look, palette)
        if clip.intersects(view.media):
            block = self._blocks.get(number)
            self._blocks[number] = paint_media.paint(painter, view, self.pictures, look, palette, self.pixmaps, block)
        if clip.intersects(view.actions):
            paint_actions.paint(painter, view.actions, look, palette, self.language)

    def _ground(self, painter: QPainter, clip: QRectF) -> None:
        palette, frame = self.palette, self.look.frame
        tile = QRectF(0, 0, self._width, self.height)
        inner = tile.adjusted(TILE_RADIUS, TILE_RADIUS, -TILE_RADIUS, -TILE_RADIUS)
        if inner.contains(clip) and self.area.contains(clip):
            painter.fillRect(clip, colour(palette.card))
            return
        corners = (TILE_RADIUS,) * 4
        edged = tile.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.fillPath(outline(edged, corners), colour(palette.page if frame.edge is Edge.OUTLINE else palette.card))
        if frame.edge is Edge.OUTLINE:
            card = outline(self.area.adjusted(0.5, 0.5, -0.5, -0.5), (float(frame.radius),) * 4)
            painter.fillPath(card, colour(palette.card))
            painter.strokePath(card, QPen(colour(palette.border), 1))
        else:
            painter.strokePath(outline(edged, corners), QPen(colour(palette.border), 1))


def focus_frame(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(ink, 2, Qt.PenStyle.SolidLine)
    painter.strokePath(outline(rect.adjusted(1, 1, -1, -1), (TILE_RADIUS,) * 4), pen)
