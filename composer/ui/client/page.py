"""What is known of a client, as a page to read: who they are, how they speak, about what, and how they look."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from composer.core.client import Client
from composer.ui import tokens as t
from composer.ui.client.kit import KitPart
from composer.ui.client.parts import Part, blocks_part, dossier_part, rights_part, topics_part, voice_part
from composer.ui.client.saving import KitFound

TWO_COLUMNS = 860
"""From this width on the page has two columns."""
WIDEST = 1240
KIT_SUFFIX = ".tonartkit"


class ClientPage(QScrollArea):
    """Takes the focus so that it can be scrolled by keys. `kit_asked` is that of the brand kit, `kit_offered` carries
    the Path of a kit's file that was dropped here."""

    kit_asked = Signal(str)
    kit_offered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self._home = QWidget(self)
        self._home_box = QVBoxLayout(self._home)
        self._home_box.setContentsMargins(0, 0, 0, 0)
        self.setWidget(self._home)
        self._paper: _Paper | None = None
        self._kit: KitPart | None = None

    def show_client(self, client: Client, tokens: t.Tokens) -> None:
        """The page anew; the brand kit follows by `show_kit`."""
        if self._paper is not None:
            self._home_box.removeWidget(self._paper)
            self._paper.hide()
            self._paper.deleteLater()
        self._paper = _Paper(self._home)
        self._kit = KitPart(self._paper, tokens)
        self._kit.asked.connect(self.kit_asked)
        left = [dossier_part(self._paper, client), topics_part(self._paper, client, tokens)]
        right = [
            voice_part(self._paper, client),
            blocks_part(self._paper, client),
            rights_part(self._paper, client),
            self._kit,
        ]
        self._paper.fill([part for part in left if part], [part for part in right if part])
        self._paper.arrange(self.viewport().width())
        self._home_box.addWidget(self._paper, 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(self.tr("What is known of {client}").format(client=client.name))

    def show_kit(self, found: KitFound) -> None:
        if self._kit is not None:
            self._kit.show_kit(found)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _kit_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = _kit_file(event.mimeData())
        if file is not None:
            event.acceptProposedAction()
            self.kit_offered.emit(file)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._paper is not None:
            self._paper.arrange(self.viewport().width())


def _kit_file(mime: QMimeData) -> Path | None:
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return next((file for file in files if file.suffix.lower() == KIT_SUFFIX), None)


class _Paper(QFrame):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "paper")
        self.setMaximumWidth(WIDEST)
        self._columns = (QWidget(self), QWidget(self))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(t.SPACE_8, t.SPACE_6, t.SPACE_8, t.SPACE_8)
        self._grid.setHorizontalSpacing(t.SPACE_8 + t.SPACE_4)
        self._grid.setVerticalSpacing(t.SPACE_8)
        self._wide: bool | None = None

    def fill(self, left: list[Part], right: list[Part]) -> None:
        for column, parts in zip(self._columns, (left, right), strict=True):
            box = QVBoxLayout(column)
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(t.SPACE_8)
            for part in parts:
                box.addWidget(part)
            box.addStretch(1)

    def arrange(self, width: int) -> None:
        wide = width >= TWO_COLUMNS
        if wide == self._wide:
            return
        self._wide = wide
        left, right = self._columns
        self._grid.addWidget(left, 0, 0)
        self._grid.addWidget(right, 0 if wide else 1, 1 if wide else 0)
        self._grid.setColumnStretch(0, 11)
        self._grid.setColumnStretch(1, 9 if wide else 0)
