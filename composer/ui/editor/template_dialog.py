"""A card from the client's templates: the texts are written here, the card is seen beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from composer.core.template import Template
from composer.ui import tokens as t
from composer.ui.client.fields import Lines, Named

if TYPE_CHECKING:
    from composer.app.cards_of_kit import Card

SHOWN = 400
FIELDS_WIDTH = 300
SOON_MS = 200
Draw = Callable[[Template, Mapping[str, str], Callable[["Card"], None]], None]


class TemplateDialog(QDialog):
    """`wanted` carries the template and its texts. `draw` is asked for the card as it would be."""

    wanted = Signal(object, object)

    def __init__(self, parent: QWidget, templates: Sequence[Template], draw: Draw) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Card from a template"))
        self._templates, self._draw = tuple(templates), draw
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(self.tr("Template"))
        self.choice.addItems([template.name for template in templates])
        self.choice.currentIndexChanged.connect(lambda _: self._show_template())
        self.fields: dict[str, Named] = {}
        self._texts: dict[str, Lines] = {}
        self.picture = QLabel(self)
        self.picture.setFixedSize(SHOWN, SHOWN)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setAccessibleName(self.tr("The card as it will be"))
        self.insert = QPushButton(self.tr("Insert"), self)
        self.insert.setProperty("kind", "primary")
        self.insert.clicked.connect(self._insert)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._ask)
        self._asked: tuple[Template, dict[str, str]] | None = None
        self._lay_out()
        self._show_template()

    @property
    def template(self) -> Template:
        return self._templates[max(0, self.choice.currentIndex())]

    def texts(self) -> dict[str, str]:
        return {key: field.toPlainText().strip() for key, field in self._texts.items()}

    def _show_template(self) -> None:
        """What was written stays where the other template has a field for it."""
        before = self.texts()
        for named in self.fields.values():
            named.hide()
            named.deleteLater()
        self.fields, self._texts = {}, {}
        for field in self.template.fields:
            lines = Lines(self)
            lines.setPlainText(before.get(field.key, ""))
            lines.setPlaceholderText(field.sample)
            lines.textChanged.connect(self._changed)
            named = Named(self, lines)
            named.say(field.name, "" if field.needed else self.tr("May stay empty."))
            self.fields[field.key], self._texts[field.key] = named, lines
            self._column.addWidget(named)
        next(iter(self._texts.values())).setFocus()
        self._changed()

    def _changed(self) -> None:
        texts = self.texts()
        self.insert.setEnabled(all(texts[field.key] for field in self.template.fields if field.needed))
        self._soon.start()

    def _ask(self) -> None:
        """An empty field shows its sample, so that the card is seen whole."""
        texts = self.texts()
        shown = {
            field.key: texts[field.key] or (field.sample if field.needed else "") for field in self.template.fields
        }
        asked = self._asked = (self.template, shown)
        self._draw(self.template, shown, lambda card: self._show(card) if self._asked is asked else None)

    def _show(self, card: Card) -> None:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap.fromImage(QImage.fromData(card.data)).scaled(
            self.picture.size() * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        pixmap.setDevicePixelRatio(ratio)
        self.picture.setPixmap(pixmap)
        for key, named in self.fields.items():
            too_long = key in card.unfit and bool(self.texts()[key])
            words = self.tr("Too long for its place: it is set smaller than the guidelines allow. Please shorten it.")
            named.show_problem(words if too_long else "")

    def _insert(self) -> None:
        self.wanted.emit(self.template, self.texts())
        self.accept()

    def _lay_out(self) -> None:
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.clicked.connect(self.reject)
        for button in (cancel, self.insert):
            button.setAutoDefault(False)
        home = QWidget(self)
        written = QVBoxLayout(home)
        written.setContentsMargins(0, 0, t.SPACE_2, 0)
        self._column = QVBoxLayout()
        self._column.setSpacing(t.SPACE_3)
        written.addLayout(self._column)
        written.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFixedWidth(FIELDS_WIDTH)
        area.setWidget(home)
        side = QVBoxLayout()
        side.setSpacing(t.SPACE_3)
        side.addWidget(self.choice)
        side.addWidget(area, 1)
        both = QHBoxLayout()
        both.setSpacing(t.SPACE_6)
        both.addLayout(side)
        both.addWidget(self.picture, 1)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(cancel)
        below.addWidget(self.insert)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_4, t.SPACE_4, t.SPACE_4, t.SPACE_4)
        column.setSpacing(t.SPACE_4)
        column.addLayout(both, 1)
        column.addLayout(below)
