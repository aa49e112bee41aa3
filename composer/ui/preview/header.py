"""The strip above a preview: which channel, and how much of its limit is used."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetricsF, QHideEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from composer.core.client import Channel
from composer.core.prepared import Count, PreparedPost
from composer.ui import fonts, tokens
from composer.ui.own_ground import OwnGroundButton
from composer.ui.preview import sign, words
from composer.ui.preview.certainty import Aspects, weakest
from composer.ui.share import arc

_RING = 14.0
_SHOWN = 20
"""So many parts are told one by one."""
_DIGIT = re.compile(r"\d")
_PAUSE = 400
"""Milliseconds without a key press after which what is said of the number follows."""
_NEAR = 0.1
"""Share of the limit below which the rest is shown as a warning."""


def _weight(count: Count) -> int:
    return 600 if count.left < 0 else 400


def _count_font(count: Count) -> QFont:
    return fonts.figures(tokens.SMALL, _weight(count))


class PreviewHeader(OwnGroundButton):
    """`clicked` asks for the reckoning behind the number."""

    def __init__(self, network: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._network = network
        self._handle = ""
        self._tokens = tokens.LIGHT
        self._count: Count | None = None
        self._parts = 1
        self._used: tuple[tuple[int, int], ...] = ()
        """What each part of a thread uses of its limit."""
        self._aspects: Aspects | None = None
        self._text, self._text_width = "", 0.0
        self._measured = ("", 0)
        """For a text like this: its letters without the digits, which are all of one width, and their weight."""
        self._arc = 0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._later.timeout.connect(self._speak)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._retranslate()

    def show_post(self, post: PreparedPost, channel: Channel) -> None:
        """The part with the least room left decides what is shown."""
        counts = [part.counts[0] for part in post.parts if part.counts]
        worst = min(counts, key=lambda count: count.left, default=None)
        self._used = tuple((count.used, count.limit) for count in counts) if len(counts) > 1 else ()
        shown = (channel.handle, worst, len(post.parts))
        if shown == (self._handle, self._count, self._parts):
            return
        before = (self._handle, self._text_width, self._arc, self._ink())
        self._handle, self._count, self._parts = shown
        self._measure()
        self._update(before)
        if self.isVisible():
            self._later.start()
        else:
            self._speak()

    def _update(self, before: tuple[str, float, int, QColor]) -> None:
        """Only what is another: most keys change nothing but the number."""
        if before[:2] != (self._handle, self._text_width):
            self.update()
            return
        ring = before[2:] != (self._arc, self._ink())
        words = round(self._count_left(self._area())) - 2
        self.update(self.rect().adjusted(words, 0, 0 if ring else -int(_RING) - tokens.SPACE_1 - 2, 0))

    def set_aspects(self, known: Aspects) -> None:
        """How sure the preview below is of its parts."""
        if known != self._aspects:
            self._aspects = known
            self._retranslate()
            self.update()

    def set_tokens(self, chosen: tokens.Tokens) -> None:
        self._tokens = chosen
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, tokens.SPACE_6 + tokens.SPACE_2)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._speak()
        super().hideEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def _speak(self) -> None:
        self._later.stop()
        self._describe()
        self._hint()

    def _describe(self) -> None:
        name = f"{self._network}, {self._handle}" if self._handle else self._network
        if self._count is not None:
            name = f"{name}: {words.used(self._count.used, self._count.limit)}"
        if self._parts > 1:
            name = f"{name}, {words.parts(self._parts)}"
        self.setAccessibleName(name)

    def _retranslate(self) -> None:
        self._measure()
        self._speak()

    def _hint(self) -> None:
        each = [f"{number}/{len(self._used)}: {words.used(*used)}" for number, used in enumerate(self._used, 1)]
        sure = [words.aspects(self._aspects)] if self._aspects else []
        self.setAccessibleDescription(". ".join((*each, words.why(), *sure)))
        shown = (*each[:_SHOWN], *(["…"] if len(each) > _SHOWN else []), words.why())
        self.setToolTip("\n\n".join(("\n".join(shown), *sure)))

    def _ink(self) -> QColor:
        count = self._count
        if count is None or count.left > _NEAR * count.limit:
            return QColor(self._tokens.muted)
        return QColor(self._tokens.blocks if count.left < 0 else self._tokens.warns)

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(tokens.SPACE_1, 0, -tokens.SPACE_1, 0)

    def _measure(self) -> None:
        count = self._count
        if count is None:
            self._text, self._text_width, self._arc = "", 0.0, 0
            return
        self._arc = arc(count.used, count.limit)
        self._text = f"{count.used:n} / {count.limit:n}"
        if self._parts > 1:
            self._text = f"{words.parts(self._parts)}  ·  {self._text}"
        like = (_DIGIT.sub("0", self._text), _weight(count))
        if like != self._measured:
            self._measured = like
            self._text_width = QFontMetricsF(_count_font(count)).horizontalAdvance(self._text)

    def _count_left(self, area: QRectF) -> float:
        """Where the count begins."""
        return area.right() - (_RING + tokens.SPACE_2 + self._text_width if self._text else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(self._tokens.sunken))
        area = self._area()
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._tokens.hover))
            painter.drawRoundedRect(self.rect(), tokens.RADIUS_SMALL, tokens.RADIUS_SMALL)
        left = self._count_left(area)
        if self._count is not None:
            self._paint_count(painter, area, QRectF(event.rect()), self._count)
        if event.rect().left() < left - tokens.SPACE_1:
            self._paint_name(painter, area.adjusted(0, 0, left - tokens.SPACE_2 - area.right(), 0))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._tokens.focus), 2))
            frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(frame, tokens.RADIUS_SMALL, tokens.RADIUS_SMALL)

    def _paint_ring(self, painter: QPainter, ring: QRectF, ink: QColor) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._tokens.line), 2))
        painter.drawEllipse(ring)
        painter.setPen(QPen(ink, 2))
        painter.drawArc(ring, 90 * 16, self._arc)

    def _paint_count(self, painter: QPainter, area: QRectF, clip: QRectF, count: Count) -> None:
        left = self._count_left(area)
        ink = self._ink()
        ring = QRectF(area.right() - _RING, area.center().y() - _RING / 2, _RING, _RING)
        if ring.intersects(clip):
            self._paint_ring(painter, ring.adjusted(1, 1, -1, -1), ink)
        painter.setFont(_count_font(count))
        painter.setPen(ink)
        place = QRectF(left, area.top(), area.right() - left, area.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._text)

    def _paint_name(self, painter: QPainter, area: QRectF) -> None:
        bold = fonts.font((), tokens.SMALL + 1, 600)
        painter.setFont(bold)
        painter.setPen(QColor(self._tokens.text))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self._network)
        left = area.left() + QFontMetricsF(bold).horizontalAdvance(self._network) + tokens.SPACE_2
        if self._aspects is not None:
            at = QPointF(left, area.center().y())
            sign.draw(painter, at, weakest(self._aspects), QColor(self._tokens.muted))
            left += sign.SIDE + tokens.SPACE_2
        made = fonts.font((), tokens.SMALL)
        fitted = QFontMetricsF(made).elidedText(self._handle, Qt.TextElideMode.ElideRight, area.right() - left)
        painter.setFont(made)
        painter.setPen(QColor(self._tokens.muted))
        painter.drawText(
            QRectF(left, area.top(), area.right() - left, area.height()), Qt.AlignmentFlag.AlignVCenter, fitted
        )
