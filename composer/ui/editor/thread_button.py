"""How a long text becomes a thread: a quiet button beside the counters, with its choices in a menu."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from composer.core.message import Draft, Numbering, Thread
from composer.ui import tokens as t
from composer.ui.editor.changes import thread_of
from composer.ui.icons import icon

if TYPE_CHECKING:
    from composer.app.preparing import Judged


class ThreadButton(QToolButton):
    """Shown where a network of the text on screen has threads."""

    numbered = Signal(object)
    """A Numbering."""
    joined = Signal()
    """As in the common message again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "quiet")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_of_ways = QMenu(self)
        self.setMenu(self.menu_of_ways)
        self._thread = Thread()
        group = QActionGroup(self)
        self._numberings = {numbering: QAction(group) for numbering in Numbering}
        for numbering, action in self._numberings.items():
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, chosen=numbering: self.numbered.emit(chosen))
        self._join = QAction(self)
        self._join.triggered.connect(lambda: self.joined.emit())
        self.hide()
        self.retranslate()

    def use_actions(self, split: QAction, insert_break: QAction) -> None:
        """The window's own actions stand first in the menu."""
        self.menu_of_ways.addActions([split, insert_break])
        self.menu_of_ways.addSeparator()
        self.menu_of_ways.addActions(list(self._numberings.values()))
        self.menu_of_ways.addSeparator()
        self.menu_of_ways.addAction(self._join)

    def show_draft(self, draft: Draft, tab: str) -> None:
        self._thread = thread_of(draft, tab)
        self._numberings[self._thread.numbering].setChecked(True)
        self._join.setVisible(bool(tab) and draft.variant(tab).thread is not None)
        self._say()

    def show_judged(self, judged: Sequence[Judged], tab: str) -> None:
        shown = any(j.profile.text.threads.value for j in judged if tab in ("", j.channel.id))
        if shown == self.isHidden():
            self.setVisible(shown)

    def paint_with(self, tokens: t.Tokens) -> None:
        self.setIcon(icon("thread", tokens))

    def retranslate(self) -> None:
        for numbering, words in (
            (Numbering.NONE, self.tr("No numbers")),
            (Numbering.SLASH, self.tr("Numbers as 1/5")),
            (Numbering.BRACKETS, self.tr("Numbers as (1/5)")),
            (Numbering.ONLY_NUMBER, self.tr("Numbers as 1., in front")),
        ):
            self._numberings[numbering].setText(words)
        self._join.setText(self.tr("As in the common text"))
        self.setToolTip(self.tr("How a long text becomes several posts"))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _say(self) -> None:
        numbers = {Numbering.SLASH: " 1/5", Numbering.BRACKETS: " (1/5)", Numbering.ONLY_NUMBER: " 1."}
        words = self.tr("Thread: automatic") if self._thread.split else self.tr("Thread: by hand")
        words += numbers.get(self._thread.numbering, "")
        if words != self.text():
            self.setText(words)
            self.setAccessibleName(words)
