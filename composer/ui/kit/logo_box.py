"""One variant of the logo: shown on its ground, replaced by a dialog or by dropping a file on it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from composer.ui import tokens as t
from composer.ui.kit.words import variant_name

AREA = QSize(148, 72)
MARGIN = 12


class LogoArea(QWidget):
    """The logo on a ground."""

    def __init__(self, parent: QWidget, tokens: t.Tokens) -> None:
        super().__init__(parent)
        self.setFixedSize(AREA)
        self._tokens = tokens
        self._image, self._ground = QImage(), tokens.sunken
        self._empty = ""

    def show_logo(self, image: QImage, ground: str, empty: str) -> None:
        self._image, self._ground, self._empty = image, ground, empty
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QColor(self._tokens.line))
        painter.setBrush(QColor(self._tokens.sunken if self._image.isNull() else self._ground))
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(whole, t.RADIUS_LARGE, t.RADIUS_LARGE)
        room = whole.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        if self._image.isNull():
            painter.setPen(QColor(self._tokens.muted))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap), self._empty)
        else:
            size = self._image.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRectF(0, 0, size.width(), size.height())
            place.moveCenter(room.center())
            painter.drawImage(place, self._image)
        painter.end()


class LogoBox(QWidget):
    """`offered` carries a Path; `asked` wants the dialog."""

    asked = Signal()
    offered = Signal(object)
    removed = Signal()

    def __init__(self, parent: QWidget, variant: str, tokens: t.Tokens) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        name = variant_name(variant)
        self.area = LogoArea(self, tokens)
        self.choose, self.remove = QPushButton(self.tr("Choose …"), self), QPushButton(self.tr("Remove"), self)
        for button in (self.choose, self.remove):
            button.setProperty("kind", "quiet")
            button.setAccessibleName(f"{button.text()} {name}")
        self.choose.clicked.connect(self.asked)
        self.remove.clicked.connect(self.removed)
        self.problem = QLabel(self)
        self.problem.setProperty("kind", "blocks")
        self.problem.setWordWrap(True)
        self.problem.setMaximumWidth(AREA.width())
        title = QLabel(name, self)
        title.setProperty("kind", "small")
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.choose)
        row.addWidget(self.remove)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_1)
        for widget in (title, self.area):
            column.addWidget(widget)
        column.addLayout(row)
        column.addWidget(self.problem)
        column.addStretch(1)

    def show_logo(self, image: QImage, ground: str) -> None:
        self.area.show_logo(image, ground, self.tr("Drop a PNG or SVG file here"))
        self.remove.setVisible(not image.isNull())

    def show_problem(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls()[:1]:
            event.acceptProposedAction()
            self.offered.emit(Path(url.toLocalFile()))
