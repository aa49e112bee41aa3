"""To which post of a thread a picture goes: a small button with a menu, there only while there is a thread."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget


class PartChoice(QToolButton):
    """`chosen` carries the part, counted from 0."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "quiet")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._posts = QMenu(self)
        self._posts.aboutToShow.connect(self._fill)
        self.setMenu(self._posts)
        self._part, self._parts, self._which = 0, 1, ""
        self.hide()

    def show_part(self, part: int) -> None:
        self._part = part
        self._say()

    def show_parts(self, parts: int) -> None:
        self._parts = parts
        self.setVisible(parts > 1)
        self._say()

    def retranslate(self, which: str) -> None:
        """`which` names the picture."""
        self._which = which
        self._say()

    def _say(self) -> None:
        """A picture of a part that is gone goes with the last one."""
        self.setText(f"{min(self._part, self._parts - 1) + 1}/{self._parts}")
        words = self.tr("Goes with post {number} of {all}")
        words = words.format(number=min(self._part, self._parts - 1) + 1, all=self._parts)
        self.setToolTip(words)
        self.setAccessibleName(f"{words}, {self._which}")

    def _fill(self) -> None:
        self._posts.clear()
        for part in range(self._parts):
            words = self.tr("Post {number} of {all}").format(number=part + 1, all=self._parts)
            action = self._posts.addAction(words)
            action.triggered.connect(lambda _=False, chosen=part: self.chosen.emit(chosen))
            action.setCheckable(True)
            action.setChecked(part == min(self._part, self._parts - 1))
