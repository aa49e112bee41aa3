"""The links of a draft with their cards, one quiet line each, below the message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from composer.ui import tokens as t
from composer.ui.buttons import quiet_button
from composer.ui.icons import icon, pixmap

if TYPE_CHECKING:
    from composer.core.message import LinkCard

MOST_SEEN = 2
"""Lines; further ones are scrolled to."""


@dataclass(frozen=True)
class CardLine:
    """One link. `sent` and `theirs` name the channels that are sent this card, and those that make one themselves."""

    url: str
    site: str
    card: LinkCard | None = None
    fetching: bool = False
    trouble: str = ""
    sent: tuple[str, ...] = ()
    theirs: tuple[str, ...] = ()


class CardRow(QFrame):
    edit_asked = Signal()
    fetch_asked = Signal()
    frames_asked = Signal()
    shown_toggled = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "picture")
        self.setFixedHeight(t.CARD_ROW)
        self._tokens, self._line = t.LIGHT, CardLine("", "")
        self._image = QImage()
        self.thumbnail = QLabel(self)
        self.thumbnail.setFixedSize(t.CARD_THUMBNAIL, t.CARD_THUMBNAIL)
        self.thumbnail.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title, self.about = QLabel(self), QLabel(self)
        for label in (self.title, self.about):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setMinimumWidth(1)
        self.about.setProperty("kind", "small")
        self.edit, self.fetch, self.frames, self.switch = (quiet_button(self) for _ in range(4))
        self.switch.setCheckable(True)
        self.edit.clicked.connect(self.edit_asked)
        self.fetch.clicked.connect(self.fetch_asked)
        self.frames.clicked.connect(self.frames_asked)
        self.switch.clicked.connect(self.shown_toggled)
        self._lay_out()

    def show_line(self, line: CardLine) -> None:
        self._line = line
        card = line.card
        self.title.setProperty("kind", "strong" if card and card.shown else "muted")
        self.title.style().polish(self.title)
        self.switch.setChecked(card is None or card.shown)
        self.switch.setVisible(card is not None)
        self.fetch.setEnabled(not line.fetching)
        self.frames.setVisible(card is not None and card.picture is not None and bool(line.sent or line.theirs))
        if card is None or card.picture is None:
            self._image = QImage()
        self.retranslate()
        self.paint_with(self._tokens)

    def show_image(self, image: QImage) -> None:
        self._image = image
        self._show_thumbnail()

    def paint_with(self, tokens: t.Tokens) -> None:
        self._tokens = tokens
        card = self._line.card
        proposed = card is not None and card.picture is not None and card.picture.proposed
        for button, name in (
            (self.edit, "write"),
            (self.fetch, "refresh"),
            (self.frames, "focus-proposed" if proposed else "focus"),
            (self.switch, "eye"),
        ):
            button.setIcon(icon(name, tokens))
        self._show_thumbnail()

    def retranslate(self) -> None:
        site = self._line.site
        for button, words in (
            (self.edit, self.tr("Edit the card")),
            (self.fetch, self.tr("Fetch the card again")),
            (self.frames, self.tr("Frames of the card’s picture")),
            (self.switch, self.tr("Show a card for this link")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(f"{words}, {site}")
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _elide(self) -> None:
        for label, words in ((self.title, self._title()), (self.about, self._about())):
            room = max(1, label.width())
            label.setText(label.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room))
            label.setToolTip(words)
            label.setAccessibleName(words)

    def _title(self) -> str:
        line = self._line
        if line.fetching:
            return self.tr("Fetching the card …")
        if line.card is None:
            return self.tr("No card yet – fetch again")
        return line.card.title or line.site

    def _about(self) -> str:
        line = self._line
        if line.trouble and not line.fetching:
            return line.trouble
        return " · ".join([line.site, *self._takers()])

    def _takers(self) -> list[str]:
        line = self._line
        if line.card is None:
            return []
        found = []
        if line.sent:
            found.append(self.tr("for {channels}").format(channels=", ".join(line.sent)))
        if line.theirs:
            found.append(self.tr("{channels}: from the page").format(channels=", ".join(line.theirs)))
        if not found:
            found.append(self.tr("no card wanted") if not line.card.shown else self.tr("no channel shows this card"))
        return found

    def _show_thumbnail(self) -> None:
        if self._image.isNull():
            self.thumbnail.setPixmap(pixmap("link", self._tokens.muted, t.ICON, 2))
            return
        ratio = self.devicePixelRatioF()
        whole = round(t.CARD_THUMBNAIL * ratio)
        by = (Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation)
        scaled = self._image.scaled(whole, whole, *by)
        shown = QPixmap.fromImage(
            scaled.copy((scaled.width() - whole) // 2, (scaled.height() - whole) // 2, whole, whole)
        )
        shown.setDevicePixelRatio(ratio)
        self.thumbnail.setPixmap(shown)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.about)
        row = QHBoxLayout(self)
        row.setContentsMargins(t.SPACE_1, t.SPACE_1, t.SPACE_2, t.SPACE_1)
        row.setSpacing(t.SPACE_2)
        row.addWidget(self.thumbnail)
        row.addLayout(words, 1)
        for button in (self.edit, self.fetch, self.frames, self.switch):
            row.addWidget(button)


class CardList(QScrollArea):
    """Every signal but `frames_asked` carries the link first. Hidden while the draft has no link."""

    edit_asked = Signal(str)
    fetch_asked = Signal(str)
    frames_asked = Signal(str)
    """Carries the id of the card's picture."""
    shown_toggled = Signal(str, bool)
    image_wanted = Signal(str)
    """The SHA-256 of a picture not seen yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = t.LIGHT
        self._lines: tuple[CardLine, ...] = ()
        self._rows: dict[str, CardRow] = {}
        self._images: dict[str, QImage] = {}
        inner = QWidget(self)
        inner.setObjectName("cards")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(t.SPACE_1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()

    def show_lines(self, lines: Sequence[CardLine]) -> None:
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        self._arrange()
        for line in self._lines:
            row = self._rows[line.url]
            row.show_line(line)
            self._show_image_of(line, row)
        seen = min(len(lines), MOST_SEEN)
        self.setFixedHeight(max(1, seen * (t.CARD_ROW + t.SPACE_1)))
        self.setVisible(bool(lines))

    def show_image(self, sha256: str, image: QImage) -> None:
        self._images[sha256] = image
        for line in self._lines:
            if line.card and line.card.picture and line.card.picture.sha256 == sha256:
                self._rows[line.url].show_image(image)

    def row(self, url: str) -> CardRow:
        return self._rows[url]

    def paint_with(self, tokens: t.Tokens) -> None:
        self._tokens = tokens
        for row in self._rows.values():
            row.paint_with(tokens)

    def _show_image_of(self, line: CardLine, row: CardRow) -> None:
        if line.card is None or line.card.picture is None:
            return
        sha256 = line.card.picture.sha256
        if sha256 in self._images:
            row.show_image(self._images[sha256])
        else:
            self._images[sha256] = QImage()
            self.image_wanted.emit(sha256)

    def _arrange(self) -> None:
        wanted = [line.url for line in self._lines]
        if wanted == list(self._rows):
            return
        for gone in [url for url in self._rows if url not in wanted]:
            row = self._rows.pop(gone)
            row.setParent(None)
            row.deleteLater()
        self._rows = {url: self._rows.get(url) or self._make_row(url) for url in wanted}
        for place, row in enumerate(self._rows.values()):
            self._column.insertWidget(place, row)

    def _make_row(self, url: str) -> CardRow:
        row = CardRow(self)
        row.paint_with(self._tokens)
        row.edit_asked.connect(lambda: self.edit_asked.emit(url))
        row.fetch_asked.connect(lambda: self.fetch_asked.emit(url))
        row.frames_asked.connect(lambda: self._ask_frames(url))
        row.shown_toggled.connect(lambda on: self.shown_toggled.emit(url, on))
        return row

    def _ask_frames(self, url: str) -> None:
        for line in self._lines:
            if line.url == url and line.card is not None and line.card.picture is not None:
                self.frames_asked.emit(line.card.picture.id)
