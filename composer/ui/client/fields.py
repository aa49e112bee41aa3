"""The fields of the form: a line, some lines, a colour, a language; each with its name and its problem."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QResizeEvent
from PySide6.QtWidgets import (
    QColorDialog,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from composer.ui import tokens as t
from composer.ui.client.words import language_name
from composer.ui.plan.rhythm import dot

LANGUAGES = (
    *("de", "en", "fr", "it", "es", "pt", "nl", "da", "sv", "nb", "fi", "pl", "cs", "sk", "hu", "ro", "bg", "el"),
    *("tr", "uk", "ru", "zh", "ja", "ko"),
)
LINES_LEAST = 2


class Named(QWidget):
    """A field below its name, with a word about how to fill it in, and what is wrong with it."""

    def __init__(self, parent: QWidget, field: QWidget, focus: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.focus_ = focus or field
        self.name = QLabel(self)
        self.name.setProperty("kind", "strong")
        self.name.setBuddy(self.focus_)
        self.help = QLabel(self)
        self.help.setProperty("kind", "small")
        self.help.setWordWrap(True)
        self.problem = QLabel(self)
        self.problem.setProperty("kind", "blocks")
        self.problem.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_1)
        for widget in (self.name, field, self.problem, self.help):
            column.addWidget(widget)
        column.addStretch(1)
        self.help.hide()
        self.problem.hide()

    def say(self, name: str, helping: str = "") -> None:
        self.name.setText(name)
        self.focus_.setAccessibleName(name.replace("&", ""))
        self.help.setText(helping)
        self.help.setVisible(bool(helping))
        self.focus_.setAccessibleDescription(self.problem.text() or helping)

    def show_problem(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.focus_.setAccessibleDescription(sentence or self.help.text())


class Lines(QPlainTextEdit):
    """As high as what is written in it; Tab goes on to the next field."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self._soon = QTimer(self)  # a layout passes over a size that changes while it lays out
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._fit)
        self.document().documentLayout().documentSizeChanged.connect(self._soon.start)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()

    def _fit(self) -> None:
        lines = max(LINES_LEAST, round(self.document().size().height()))
        height = lines * self.fontMetrics().lineSpacing() + 2 * t.SPACE_2 + 2 * round(self.document().documentMargin())
        if height != self.height():
            self.setFixedHeight(height)


class ColourField(QWidget):
    """ "#rrggbb", to be written or to be chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.edit = QLineEdit(self)
        self.edit.setMaxLength(7)
        self.edit.textChanged.connect(self._show)
        self.choose = QToolButton(self)
        self.choose.setProperty("kind", "quiet")
        self.choose.setIconSize(QSize(t.ICON, t.ICON))
        self.choose.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(t.SPACE_1)
        row.addWidget(self.edit, 1)
        row.addWidget(self.choose)
        self.retranslate()

    def retranslate(self) -> None:
        self.choose.setAccessibleName(self.tr("Choose a colour"))
        self.choose.setToolTip(self.tr("Choose a colour"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _show(self, written: str) -> None:
        colour = QColor(written.strip())
        shown = dot(colour.name(), t.ICON, self.devicePixelRatioF()) if colour.isValid() else None
        self.choose.setIcon(QIcon(shown) if shown else QIcon())

    def _ask(self) -> None:
        dialog = QColorDialog(QColor(self.edit.text().strip()), self)
        dialog.colorSelected.connect(lambda colour: self.edit.setText(colour.name()))
        dialog.open()


class Choice(QComboBox):
    """A few codes, each with its words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wanted = ""

    @property
    def code(self) -> str:
        return str(self.currentData() or "")

    def say(self, words: dict[str, str]) -> None:
        """By code; what is chosen stays."""
        chosen = self.code or self._wanted
        self.clear()
        for code, name in words.items():
            self.addItem(name, code)
        self.show_code(chosen)

    def show_code(self, code: str) -> None:
        self._wanted = code
        self.setCurrentIndex(max(0, self.findData(code)))


class LanguageBox(QComboBox):
    """Languages in their own words. One that is not among them is added when it is shown."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        for code in LANGUAGES:
            self.addItem(language_name(code), code)
        self.activated.connect(lambda row: self.chosen.emit(self.itemData(row)))

    @property
    def code(self) -> str:
        return str(self.currentData() or "")

    def show_code(self, code: str) -> None:
        if self.findData(code) < 0:
            self.addItem(language_name(code), code)
        self.setCurrentIndex(self.findData(code))
