"""The quiet area of options below the message: closed it says what is set, open it is a form."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from composer.core.common_fields import common_fields
from composer.core.message import Draft, Fields
from composer.core.profile import COMMENT, FieldKind, FieldRule
from composer.ui import tokens as t
from composer.ui.editor.changes import COMMON
from composer.ui.editor.options.row import FieldRow
from composer.ui.icons import icon
from composer.ui.words_fields import field_name

if TYPE_CHECKING:
    from composer.app.preparing import Judged

TALLEST = 260
"""The message keeps its room; a longer form scrolls."""


class OptionsPanel(QWidget):
    """Built from the descriptions of the draft's channels; knows no network. The signals carry the field's key."""

    edited = Signal(str, object)
    join_asked = Signal(str)

    def __init__(self, languages: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._tokens = t.LIGHT
        self._draft: Draft | None = None
        self._tab = COMMON
        self._judged: Sequence[Judged] = ()
        self._rules: tuple[FieldRule, ...] = ()
        self._known: tuple[tuple[FieldRule, ...], ...] = ()
        self.rows: dict[str, FieldRow] = {}
        self.toggle = QToolButton(self)
        self.toggle.setProperty("kind", "quiet")
        self.toggle.setCheckable(True)
        self.toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.toggle.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.toggle.toggled.connect(self._show)
        self.note = QLabel(self)
        self.note.setProperty("kind", "small")
        self.note.setWordWrap(True)
        self.note.hide()
        self._form = QWidget(self)
        self._form.setObjectName("options")
        self._column = QVBoxLayout(self._form)
        self._column.setContentsMargins(0, t.SPACE_1, t.SPACE_2, t.SPACE_1)
        self._column.setSpacing(t.SPACE_2)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._form)
        self._scroll.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_1)
        column.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.note)
        column.addWidget(self._scroll)
        self.hide()

    def show_draft(self, draft: Draft, tab: str) -> None:
        fresh = self._draft is None or (tab, draft.id) != (self._tab, self._draft.id)
        changed = self._draft is None or self._values(self._draft, self._tab) != self._values(draft, tab)
        self._draft, self._tab = draft, tab
        if fresh or changed:
            self._find_rules()
            self._show()
        if fresh:
            self._scroll.verticalScrollBar().setValue(0)

    def show_judged(self, judged: Sequence[Judged]) -> None:
        known = tuple(one.profile.fields for one in judged)
        self._judged = judged
        if known != self._known:
            self._known = known
            self._find_rules()
            self._show()
        elif self.toggle.isChecked():
            self._count()

    def go_to(self, key: str) -> None:
        """Open, with the focus on the field."""
        self.toggle.setChecked(True)
        if key in self.rows:
            control = self.rows[key].control
            control.setFocus()
            self._scroll.ensureWidgetVisible(self.rows[key])

    def paint_with(self, tokens: t.Tokens) -> None:
        self._tokens = tokens
        self._dress()
        for row in self.rows.values():
            row.paint_with(tokens)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            for row in self.rows.values():
                row.retranslate()
            self._dress()
        super().changeEvent(event)

    @staticmethod
    def _values(draft: Draft, tab: str) -> tuple[Fields, Fields]:
        return draft.message.fields, draft.variant(tab).fields if tab else {}

    def _find_rules(self) -> None:
        own = [one.profile.fields for one in self._judged if self._tab in (COMMON, one.channel.id)]
        self._rules = common_fields(own)
        self.setVisible(bool(self._rules))

    def _show(self) -> None:
        if self._draft is None:
            return
        self._dress()
        opened = self.toggle.isChecked()
        self._scroll.setVisible(opened)
        self.note.setVisible(opened and self._tab == COMMON)
        if not opened:
            return
        values = self._now()
        self._arrange([rule for rule in self._rules if rule.applies(self._rules, values)])
        own = self._draft.variant(self._tab).fields if self._tab else {}
        for key, row in self.rows.items():
            row.show_value(values.get(key, row.rule.default))
            row.show_own(key in own)
        self._count()
        self._fit()

    def _now(self) -> Fields:
        assert self._draft is not None
        return self._draft.fields_for(self._tab) if self._tab else self._draft.message.fields

    def _arrange(self, rules: Sequence[FieldRule]) -> None:
        """Rows up to the first that changes are kept, so that the one that is written in keeps the focus; those
        behind are made anew, so that Tab goes through all of them in order."""
        shown = list(self.rows.values())
        same = len(list(takewhile(lambda pair: pair[0].rule == pair[1], zip(shown, rules, strict=False))))
        for gone in shown[same:]:
            del self.rows[gone.rule.key]
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for rule in rules[same:]:
            self._column.addWidget(self._row(rule))

    def _row(self, rule: FieldRule) -> FieldRow:
        row = FieldRow(rule, self._languages, self._form)
        row.edited.connect(lambda value, key=rule.key: self.edited.emit(key, value))
        row.join_asked.connect(lambda key=rule.key: self.join_asked.emit(key))
        row.paint_with(self._tokens)
        self.rows[rule.key] = row
        row.show()
        return row

    def _count(self) -> None:
        """A comment by what the channels count, the tightest of them; other texts by their own limit."""
        from composer.app.field_sizes import size_of

        values = self._now()
        for key, row in self.rows.items():
            if key == COMMENT:
                comments = [one.post.comment for one in self._judged if self._tab in (COMMON, one.channel.id)]
                counts = [comment.counts[0] for comment in comments if comment]
                tightest = min(counts, key=lambda count: count.left, default=None)
                row.show_count(tightest.used if tightest else 0, tightest.limit if tightest else 0)
            elif row.rule.kind is FieldKind.TEXT:
                row.show_count(size_of(row.rule.unit, str(values.get(key, ""))), row.rule.limit)

    def _dress(self) -> None:
        values = self._now() if self._draft else {}
        names = [field_name(rule.key) for rule in self._rules if not rule.within and rule.is_set(values)]
        words = self.tr("Options")
        self.toggle.setText(f"{words}: {', '.join(names)}" if names else words)
        self.toggle.setIcon(icon("down" if self.toggle.isChecked() else "right", self._tokens))
        self.toggle.setToolTip(self.tr("Poll, content warning, first comment and what else the networks have"))
        self.note.setText(self.tr("What is set here holds for every channel whose network has it."))

    def _fit(self) -> None:
        self._form.adjustSize()
        self._scroll.setFixedHeight(min(self._column.sizeHint().height(), TALLEST))
