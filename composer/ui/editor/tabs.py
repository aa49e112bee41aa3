"""The tabs over the message: the common text, and one per channel."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QWidget

from composer.core.message import Draft
from composer.ui import tokens as t
from composer.ui.editor.changes import COMMON, is_behind
from composer.ui.flow import FlowLayout
from composer.ui.icons import icon


class TabRow(QWidget):
    """`chosen` carries a channel's id, or COMMON. A pencil marks a channel with a text of its own."""

    chosen = Signal(str)
    join_asked = Signal()
    compare_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs: dict[str, QPushButton] = {}
        self._names: dict[str, str] = {}
        self._differs: dict[str, bool] = {}
        self._tokens = t.LIGHT
        self._group = QButtonGroup(self)
        self.join = QPushButton(self)
        self.join.setProperty("kind", "quiet")
        self.join.clicked.connect(self.join_asked)
        self.compare = QPushButton(self)
        self.compare.setProperty("kind", "quiet")
        self.compare.clicked.connect(self.compare_asked)
        self._behind = False
        self._row = FlowLayout(self, t.SPACE_1)
        self.note = QLabel(self)
        self.note.setProperty("kind", "small")
        self._end()
        self.retranslate()

    def show_draft(self, draft: Draft, tab: str, names: Mapping[str, str]) -> None:
        """`names` by channel id."""
        wanted = {COMMON: "", **{c: names.get(c, c) for c in draft.channel_ids}}
        if wanted != self._names:
            self._rebuild(wanted)
        self._tabs[tab].setChecked(True)
        for channel_id, button in self._tabs.items():
            differs = channel_id != COMMON and draft.variant(channel_id).differs
            if self._differs.get(channel_id) != differs:
                self._differs[channel_id] = differs
                self._dress(channel_id, button)
        self.join.setVisible(self._differs.get(tab, False))
        own = draft.text_for(tab) if tab else draft.message.text
        self.compare.setVisible(own != draft.message.text)
        self._show_behind(bool(tab) and is_behind(draft, tab))
        self.note.setVisible(tab != COMMON and not self._differs.get(tab, False))

    def paint_with(self, tokens: t.Tokens) -> None:
        self._tokens = tokens
        self.join.setIcon(icon("join", tokens))
        self.compare.setIcon(icon("compare", tokens))
        for channel_id, button in self._tabs.items():
            self._dress(channel_id, button)

    def retranslate(self) -> None:
        self.join.setText(self.tr("Join again"))
        self.compare.setToolTip(self.tr("What differs from the common text, word by word"))
        self._show_behind(self._behind)
        self.note.setText(self.tr("Typing here gives this channel its own text"))
        self.join.setToolTip(self.tr("This channel gets the common text and pictures again"))
        for channel_id, button in self._tabs.items():
            self._dress(channel_id, button)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _rebuild(self, names: dict[str, str]) -> None:
        for button in self._tabs.values():
            self._group.removeButton(button)
            button.setParent(None)
            button.deleteLater()
        self._names = names
        self._differs = {}
        self._tabs = {key: QPushButton(self) for key in names}
        for key, button in self._tabs.items():
            button.setProperty("kind", "tab")
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, chosen=key: self.chosen.emit(chosen))
            self._group.addButton(button)
            self._row.addWidget(button)
            self._dress(key, button)
        self._end()

    def _end(self) -> None:
        """What stands behind the tabs."""
        for widget in (self.note, self.compare, self.join):
            self._row.removeWidget(widget)
            self._row.addWidget(widget)

    def _show_behind(self, behind: bool) -> None:
        """Whether the common text has changed since this channel got its own."""
        self._behind = behind
        words = self.tr("Common text has changed: compare") if behind else self.tr("Compare")
        if words != self.compare.text():
            self.compare.setText(words)

    def _dress(self, key: str, button: QPushButton) -> None:
        name = self._names[key] if key else self.tr("Common text")
        own = self._differs.get(key, False)
        button.setText(name)
        button.setIcon(icon("write", self._tokens, size=t.SPACE_4) if own else QIcon())
        button.setAccessibleName(self.tr("{name}, differs from the common message").format(name=name) if own else name)
        button.setToolTip(self.tr("Has something of its own: text, pictures or options") if own else "")
