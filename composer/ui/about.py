"""The overview of shortcuts and what the program says of itself."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from composer import __version__
from composer.ui import tokens as t
from composer.ui.actions import Actions, shortcut_lines


class ShortcutsDialog(QDialog):
    """Every action that has keys, in two columns."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(t.SPACE_6)
        grid.setVerticalSpacing(t.SPACE_2)
        lines = shortcut_lines(actions)
        half = (len(lines) + 1) // 2
        for index, (name, keys) in enumerate(lines):
            shown = QLabel(name, self)
            shown.setProperty("kind", "muted")
            grid.addWidget(shown, index % half, 3 * (index // half))
            grid.addWidget(QLabel(keys, self), index % half, 3 * (index // half) + 1)
        grid.setColumnMinimumWidth(2, t.SPACE_8)
        _finish(self, self.windowTitle(), grid)


class AboutDialog(QDialog):
    """Name, version, licence and the parts of others."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Tonart"))
        python = ".".join(str(part) for part in sys.version_info[:3])
        words = (
            self.tr("One message, played on every channel in that channel's own key."),
            self.tr("Version {version}, with Qt {qt} and Python {python}.").format(
                version=__version__, qt=qVersion(), python=python
            ),
            self.tr(
                "Qt for Python is used under the LGPL 3, the typeface Inter under the SIL Open Font License 1.1. "
                "Names and looks of the networks belong to their owners."
            ),
        )
        grid = QGridLayout()
        for row, sentence in enumerate(words):
            label = QLabel(sentence, self)
            label.setWordWrap(True)
            label.setMinimumWidth(t.PREVIEWS_WIDTH)
            grid.addWidget(label, row, 0)
        _finish(self, "Tonart", grid)


def _finish(dialog: QDialog, title: str, grid: QGridLayout) -> None:
    heading = QLabel(title, dialog)
    heading.setProperty("kind", "heading")
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(t.SPACE_6, t.SPACE_6, t.SPACE_6, t.SPACE_4)
    column.setSpacing(t.SPACE_4)
    column.addWidget(heading)
    column.addLayout(grid)
    column.addWidget(buttons)
