"""Questions to the person at the screen, behind a Protocol. Every dialog opens with open() and answers by a call."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QDir, Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget


class Ask(Protocol):
    """`done` is called only when the person answered; cancelling a file dialog calls nobody."""

    def tell(self, parent: QWidget, title: str, text: str) -> None: ...

    def confirm(self, parent: QWidget, title: str, text: str, yes: str, done: Callable[[], None]) -> None:
        """`yes` names what will happen ("Delete draft"); `done` only when it was chosen."""

    def choose(
        self, parent: QWidget, title: str, text: str, options: Sequence[str], done: Callable[[int], None]
    ) -> None:
        """Several ways on, each a button; `done` gets its index. Escape chooses none."""

    def open_files(self, parent: QWidget, title: str, kinds: str, done: Callable[[list[Path]], None]) -> None: ...

    def save_file(self, parent: QWidget, title: str, name: str, kinds: str, done: Callable[[Path], None]) -> None: ...


class ScreenAsk:
    """Qt's dialogs, loaded when the first one opens: their classes take time. Focus goes back to where it was."""

    def tell(self, parent: QWidget, title: str, text: str) -> None:
        from PySide6.QtWidgets import QMessageBox

        self._box(parent, title, text, QMessageBox.Icon.Information).open()

    def confirm(self, parent: QWidget, title: str, text: str, yes: str, done: Callable[[], None]) -> None:
        from PySide6.QtWidgets import QMessageBox

        box = self._box(parent, title, text, QMessageBox.Icon.Question)
        box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.accepted.connect(done)
        box.open()

    def choose(
        self, parent: QWidget, title: str, text: str, options: Sequence[str], done: Callable[[int], None]
    ) -> None:
        from PySide6.QtWidgets import QMessageBox

        box = self._box(parent, title, text, QMessageBox.Icon.Question)
        for index, option in enumerate(options):
            button = box.addButton(option, QMessageBox.ButtonRole.ActionRole)
            button.clicked.connect(lambda _=False, chosen=index: done(chosen))
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.open()

    def open_files(self, parent: QWidget, title: str, kinds: str, done: Callable[[list[Path]], None]) -> None:
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(parent, title, QDir.homePath(), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: done([Path(name) for name in names]))
        _open(dialog)

    def save_file(self, parent: QWidget, title: str, name: str, kinds: str, done: Callable[[Path], None]) -> None:
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(parent, title, QDir.homePath(), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.setDefaultSuffix(Path(name).suffix)
        dialog.filterSelected.connect(lambda kind: _follow(dialog, kind))
        dialog.fileSelected.connect(lambda chosen: done(Path(chosen)))
        _open(dialog)

    @staticmethod
    def _box(parent: QWidget, title: str, text: str, icon: QMessageBox.Icon) -> QMessageBox:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(parent)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(title)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(icon)
        box.setText(title)
        box.setInformativeText(text)
        return box


def _follow(dialog: QFileDialog, kind: str) -> None:
    """The file's ending is that of the kind that was chosen: "PDF (*.pdf)"."""
    ending = kind.partition("*")[2].partition(")")[0]
    named = Path(dialog.selectedFiles()[0])
    if ending.startswith("."):
        dialog.setDefaultSuffix(ending)
    if ending.startswith(".") and not named.is_dir():
        dialog.selectFile(named.with_suffix(ending).name)


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
