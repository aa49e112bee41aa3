"""Earlier versions of a draft: look at one, take it back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from composer.core.message import Draft
from composer.ui import tokens as t


class Version(Protocol):
    @property
    def id(self) -> int: ...
    @property
    def made_at(self) -> datetime: ...
    @property
    def title(self) -> str: ...
    @property
    def excerpt(self) -> str: ...


class VersionsDialog(QDialog):
    """Restoring can be undone like any other step, so nothing is lost by it."""

    looked_at = Signal(int)
    """This version's text is to be shown: answer with `show_version`."""
    restore_asked = Signal(object)
    """The chosen version, as a Draft."""

    def __init__(self, versions: Sequence[Version], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Earlier versions"))
        self.resize(2 * t.PREVIEWS_WIDTH, t.PREVIEWS_WIDTH)
        self._versions = tuple(versions)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Versions, the latest first"))
        self.list.addItems([moment_words(version.made_at) for version in versions])
        self.list.setFixedWidth(t.DRAFTS_WIDTH)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Text of this version"))
        self.title = QLabel(self)
        self.title.setProperty("kind", "strong")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.list.currentRowChanged.connect(self._show)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.restore = buttons.addButton(self.tr("Restore this version"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.restore.setEnabled(False)
        self._version: Draft | None = None
        buttons.accepted.connect(self._restore)
        buttons.rejected.connect(self.reject)
        self._lay_out(buttons)
        if not versions:
            self.title.setText(
                self.tr("There are no earlier versions yet. Tonart keeps one from time to time while you write.")
            )
            self.title.setWordWrap(True)
            for part in (self.list, self.text, self.restore):
                part.hide()
            self.resize(t.PREVIEWS_WIDTH, 0)

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        side = QVBoxLayout()
        side.addWidget(self.title)
        side.addWidget(self.text, 1)
        row = QHBoxLayout()
        row.setSpacing(t.SPACE_4)
        row.addWidget(self.list)
        row.addLayout(side, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_4, t.SPACE_4, t.SPACE_4, t.SPACE_4)
        column.setSpacing(t.SPACE_3)
        column.addLayout(row, 1)
        column.addWidget(buttons)

    def begin(self) -> None:
        """Look at the latest one."""
        if self._versions:
            self.list.setCurrentRow(0)

    def show_version(self, version: Draft) -> None:
        self._version = version
        self.text.setPlainText(version.message.text)
        self.restore.setEnabled(True)

    def _show(self, row: int) -> None:
        version = self._versions[row]
        self.title.setText(version.title or self.tr("Untitled"))
        self.text.setPlainText(version.excerpt)
        self.restore.setEnabled(False)
        self.looked_at.emit(version.id)

    def _restore(self) -> None:
        self.restore_asked.emit(self._version)
        self.accept()


def moment_words(moment: datetime) -> str:
    """Date and time in the interface's language and this computer's zone."""
    local = QDateTime.fromMSecsSinceEpoch(round(moment.timestamp() * 1000))
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)
