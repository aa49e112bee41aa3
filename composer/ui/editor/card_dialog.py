"""The words and the picture of a link card, as the editor wants them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from composer.core.message import Attachment, CardFace, LinkCard
from composer.ui import tokens as t

MOST_TITLE = 400
WIDTH = 520


class CardDialog(QDialog):
    """`confirmed` carries a CardFace. Nothing is changed before."""

    confirmed = Signal(object)
    picture_asked = Signal()
    image_wanted = Signal(str)
    """The SHA-256 of the picture to show."""

    def __init__(self, card: LinkCard, site: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Card of {site}").format(site=site))
        self.setObjectName("link-card")
        self.setMinimumWidth(WIDTH)
        self._page = card.page or card.face
        self._picture: Attachment | None = None
        self.title, self.description = QLineEdit(self), QPlainTextEdit(self)
        self.title.setMaxLength(MOST_TITLE)
        self.description.setTabChangesFocus(True)
        self.thumbnail = QLabel(self)
        self.thumbnail.setFixedSize(2 * t.THUMBNAIL, t.THUMBNAIL)
        self.thumbnail.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.choose = QPushButton(self.tr("Choose a picture …"), self)
        self.remove = QPushButton(self.tr("Remove the picture"), self)
        self.back = QPushButton(self.tr("As the page has it"), self)
        self.choose.clicked.connect(self.picture_asked)
        self.remove.clicked.connect(lambda: self.show_picture(None))
        self.back.clicked.connect(lambda: self.show_face(self._page))
        self._lay_out()

    def show_face(self, face: CardFace) -> None:
        """Asks for the picture, so connect `image_wanted` before."""
        self.title.setText(face.title)
        self.description.setPlainText(face.description)
        self.show_picture(face.picture)

    def show_picture(self, picture: Attachment | None) -> None:
        self._picture = picture
        self.remove.setEnabled(picture is not None)
        self.thumbnail.setText(self.tr("No picture"))
        if picture is not None:
            self.image_wanted.emit(picture.sha256)

    def show_image(self, sha256: str, image: QImage) -> None:
        """Of a picture that may not be wanted any more."""
        if self._picture is None or self._picture.sha256 != sha256 or image.isNull():
            return
        ratio = self.devicePixelRatioF()
        by = (Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        shown = QPixmap.fromImage(image.scaled(self.thumbnail.size() * ratio, *by))
        shown.setDevicePixelRatio(ratio)
        self.thumbnail.setPixmap(shown)

    @property
    def face(self) -> CardFace:
        words = " ".join(self.title.text().split()), self.description.toPlainText().strip()
        return CardFace(*words, self._picture)

    def _confirm(self) -> None:
        self.confirmed.emit(self.face)
        self.accept()

    def _lay_out(self) -> None:
        about = QLabel(
            self.tr(
                "This is what is sent along, to LinkedIn and Bluesky for instance. Networks that look at the page "
                "themselves show what the page says."
            ),
            self,
        )
        about.setProperty("kind", "muted")
        about.setWordWrap(True)
        self.description.setFixedHeight(t.THUMBNAIL)
        tools = QVBoxLayout()
        for button in (self.choose, self.remove):
            tools.addWidget(button)
        tools.addStretch(1)
        picture = QHBoxLayout()
        picture.setSpacing(t.SPACE_3)
        picture.addWidget(self.thumbnail)
        picture.addLayout(tools)
        picture.addStretch(1)
        form = QFormLayout()
        form.setSpacing(t.SPACE_3)
        form.addRow(self.tr("&Title"), self.title)
        form.addRow(self.tr("&Description"), self.description)
        form.addRow(self.tr("Picture"), picture)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.back, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel).clicked.connect(self.reject)
        go = buttons.addButton(self.tr("Use this card"), QDialogButtonBox.ButtonRole.AcceptRole)
        go.setProperty("kind", "primary")
        go.style().polish(go)
        go.setDefault(True)
        buttons.accepted.connect(self._confirm)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_6, t.SPACE_6, t.SPACE_6, t.SPACE_4)
        column.setSpacing(t.SPACE_4)
        column.addWidget(about)
        column.addLayout(form)
        column.addWidget(buttons)
