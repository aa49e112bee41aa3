"""The draft's pictures in a row: added by dialog, drop or paste, put in order, described."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from composer.core.message import Attachment
from composer.core.source import Place
from composer.ui import tokens as t
from composer.ui.icons import icon
from composer.ui.images.card import CARD, PICTURE_MIME, PictureCard
from composer.ui.images.incoming import offers
from composer.ui.notice import Notice

if TYPE_CHECKING:
    from composer.app.arrivals import Arrival


class PictureStrip(QWidget):
    """Every signal but the first two carries the picture's id first."""

    add_asked = Signal()
    offered = Signal(object)
    """A QMimeData with pictures or files."""
    removed = Signal(str)
    moved = Signal(str, int)
    parted = Signal(str, int)
    """To which part of a thread, counted from 0."""
    alt_edited = Signal(str, str)
    logo_toggled = Signal(str, bool)
    focus_asked = Signal(str)
    rights_asked = Signal(str)
    image_wanted = Signal(str)
    """The SHA-256 of a picture not seen yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._tokens = t.LIGHT
        self._cards: dict[str, PictureCard] = {}
        self._shown: tuple[Attachment, ...] = ()
        self._images: dict[str, QImage] = {}
        self._parts = 1
        self.add = QPushButton(self)
        self.add.setProperty("kind", "quiet")
        self.add.clicked.connect(self.add_asked)
        self.hint = QLabel(self)
        self.hint.setProperty("kind", "small")
        inner = QWidget(self)
        inner.setObjectName("pictures")
        self._row = QHBoxLayout(inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(t.SPACE_2)
        self._row.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFixedHeight(CARD.height() + t.SPACE_3)
        self._failures = QVBoxLayout()
        self._failures.setSpacing(t.SPACE_1)
        self._lay_out()
        self.retranslate()
        self._show_emptiness()

    def show_attachments(self, attachments: tuple[Attachment, ...]) -> None:
        if attachments == self._shown:
            return
        ids = [a.id for a in attachments]
        if ids != [a.id for a in self._shown]:
            self._arrange(ids)
        self._shown = attachments
        for place, attachment in enumerate(attachments):
            self._cards[attachment.id].show_attachment(attachment, place, len(attachments))
            self._show_image_of(attachment)
        self._show_emptiness()

    def show_parts(self, parts: int) -> None:
        """How many posts the pictures can be given to."""
        if parts != self._parts:
            self._parts = parts
            for card in self._cards.values():
                card.show_parts(parts)

    def show_image(self, sha256: str, image: QImage) -> None:
        self._images[sha256] = image
        for attachment in self._shown:
            if attachment.sha256 == sha256 and not image.isNull():
                self._cards[attachment.id].show_image(image)

    def show_failure(self, sentence: str) -> None:
        """A picture that did not come in; the others did."""
        notice = Notice(self)
        notice.say(sentence, self._tokens)
        notice.close_button.clicked.connect(notice.deleteLater)
        self._failures.addWidget(notice)

    def card(self, picture_id: str) -> PictureCard:
        return self._cards[picture_id]

    def current(self) -> str:
        """The id of the picture that the keys are at; empty where they are at none."""
        focused = self.focusWidget()
        return next((key for key, card in self._cards.items() if focused and card.isAncestorOf(focused)), "")

    def image(self, sha256: str) -> QImage:
        """As shown in the strip; null while it is not there yet."""
        return self._images.get(sha256, QImage())

    def show_arrivals(self, picture_id: str, arrivals: Sequence[Arrival]) -> None:
        """What becomes of the picture's alt text on the channels; it may be shown on none of the tab's."""
        if picture_id in self._cards:
            self._cards[picture_id].show_arrivals(arrivals)

    def go_to(self, picture_id: str, place: Place | None = None) -> None:
        """Bring a picture's words before the editor, and mark `place` in them."""
        card = self._cards.get(picture_id)
        if card is not None:
            self._scroll.ensureWidgetVisible(card)
            card.alt.setFocus()
            if place is not None:
                card.alt.mark(*place)

    def paint_with(self, tokens: t.Tokens) -> None:
        self._tokens = tokens
        self.add.setIcon(icon("image", tokens))
        for card in self._cards.values():
            card.paint_with(tokens)

    def retranslate(self) -> None:
        self.add.setText(self.tr("Add pictures"))
        self.hint.setText(self.tr("or drop or paste them here"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._welcome(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._welcome(event)

    def dropEvent(self, event: QDropEvent) -> None:
        mime = event.mimeData()
        if mime.hasFormat(PICTURE_MIME):
            picture_id = bytes(mime.data(PICTURE_MIME).data()).decode()
            if picture_id in self._cards:
                self.moved.emit(picture_id, self._place_at(event.position().toPoint().x(), picture_id))
        else:
            self.offered.emit(mime)
        event.acceptProposedAction()

    def _welcome(self, event: QDragMoveEvent) -> None:
        if takes(event.mimeData()):
            event.acceptProposedAction()

    def _place_at(self, x: int, moving: str) -> int:
        """The index in the order without the moving card."""
        others = [card for key, card in self._cards.items() if key != moving]
        return sum(1 for card in others if card.mapTo(self, card.rect().center()).x() < x)

    def _arrange(self, ids: Sequence[str]) -> None:
        for gone in [key for key in self._cards if key not in ids]:
            card = self._cards.pop(gone)
            card.setParent(None)
            card.deleteLater()
        self._cards = {key: self._cards.get(key) or self._make_card(key) for key in ids}
        for place, card in enumerate(self._cards.values()):
            self._row.removeWidget(card)
            self._row.insertWidget(place, card)
        cards = list(self._cards.values())
        for one, other in pairwise(cards):
            QWidget.setTabOrder(one.remove, other.part)

    def _make_card(self, picture_id: str) -> PictureCard:
        card = PictureCard(self)
        card.paint_with(self._tokens)
        card.removed.connect(lambda: self.removed.emit(picture_id))
        card.alt_edited.connect(lambda text: self.alt_edited.emit(picture_id, text))
        card.logo_toggled.connect(lambda on: self.logo_toggled.emit(picture_id, on))
        card.focus_asked.connect(lambda: self.focus_asked.emit(picture_id))
        card.rights_asked.connect(lambda: self.rights_asked.emit(picture_id))
        card.parted.connect(lambda part: self.parted.emit(picture_id, part))
        card.show_parts(self._parts)
        card.stepped.connect(lambda by: self.moved.emit(picture_id, list(self._cards).index(picture_id) + by))
        return card

    def _show_image_of(self, attachment: Attachment) -> None:
        image = self._images.get(attachment.sha256)
        if image is not None and not image.isNull():
            self._cards[attachment.id].show_image(image)
        elif image is None:
            self._images[attachment.sha256] = QImage()
            self.image_wanted.emit(attachment.sha256)

    def _show_emptiness(self) -> None:
        self._scroll.setVisible(bool(self._shown))
        self.hint.setVisible(not self._shown)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(t.SPACE_1)
        top.addWidget(self.add)
        top.addWidget(self.hint)
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_1)
        column.addLayout(top)
        column.addLayout(self._failures)
        column.addWidget(self._scroll)


def takes(mime: QMimeData) -> bool:
    """Whether a drop can be something for the strip."""
    return mime.hasFormat(PICTURE_MIME) or offers(mime)
