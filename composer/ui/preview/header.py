"""The strip above a preview: which channel, and how much of its limit is used."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from composer.core.client import Channel
from composer.core.prepared import Count, PreparedPost
from composer.ui import fonts, tokens
from composer.ui.own_ground import OwnGroundButton
from composer.ui.preview import sign, words
from composer.ui.preview.certainty import Aspects, weakest

_RING = 14.0
_SHOWN = 20
"""So many parts are told one by one."""
_NEAR = 0.1
"""Share of the limit below which the rest is shown as a warning."""


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
        self._painted_left = 0.0
        self._text, self._text_width = "", 0.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._retranslate()

    def show_post(self, post: PreparedPost, channel: Channel) -> None:
        """The part with the least room left decides what is shown."""
        counts = [part.counts[0] for part in post.parts if part.counts]
        worst = min(counts, key=lambda count: count.left, default=None)
        used = tuple((count.used, count.limit) for count in counts) if len(counts) > 1 else ()
        if used != self._used:
            self._used = used
            self._hint()
        shown = (channel.handle, worst, len(post.parts))
        if shown != (self._handle, self._count, self._parts):
            only_count = (self._handle, self._parts) == (channel.handle, len(post.parts))
            self._handle, self._count, self._parts = shown
            self._describe()
            self._measure()
            left = self._count_left(self._area()) if only_count else 0.0
            whole = left < self._painted_left  # the name has less room now
            self.update(self.rect().adjusted(0 if whole else int(self._painted_left) - 2, 0, 0, 0))

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

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def _describe(self) -> None:
        name = f"{self._network}, {self._handle}" if self._handle else self._network
        if self._count is not None:
            name = f"{name}: {words.used(self._count.used, self._count.limit)}"
        if self._parts > 1:
            name = f"{name}, {words.parts(self._parts)}"
        self.setAccessibleName(name)

    def _retranslate(self) -> None:
        self._measure()
        self._describe()
        self._hint()

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
            self._text, self._text_width = "", 0.0
            return
        self._text = f"{count.used:n} / {count.limit:n}"
        if self._parts > 1:
            self._text = f"{words.parts(self._parts)}  ·  {self._text}"
        self._text_width = QFontMetricsF(self._count_font(count)).horizontalAdvance(self._text)

    def _count_font(self, count: Count) -> QFont:
        return fonts.figures(tokens.SMALL, 600 if count.left < 0 else 400)

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
        left = self._painted_left = self._count_left(area)
        if self._count is not None:
            self._paint_count(painter, area, left, self._count)
        if event.rect().left() < left - tokens.SPACE_1:
            self._paint_name(painter, area.adjusted(0, 0, left - tokens.SPACE_2 - area.right(), 0))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._tokens.focus), 2))
            frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(frame, tokens.RADIUS_SMALL, tokens.RADIUS_SMALL)

    def _paint_count(self, painter: QPainter, area: QRectF, left: float, count: Count) -> None:
        ink = self._ink()
        ring = QRectF(area.right() - _RING, area.center().y() - _RING / 2, _RING, _RING).adjusted(1, 1, -1, -1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._tokens.line), 2))
        painter.drawEllipse(ring)
        painter.setPen(QPen(ink, 2))
        share = min(1.0, count.used / count.limit) if count.limit else 1.0
        painter.drawArc(ring, 90 * 16, -round(share * 360 * 16))
        painter.setFont(self._count_font(count))
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
