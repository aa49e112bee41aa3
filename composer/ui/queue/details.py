"""One publication in full: how it stands, what may be done, what is sent, and its journal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, tzinfo
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from composer.app.queue_list import Entry
from composer.core.prepared import PreparedPost
from composer.core.publication import NEEDS_A_PERSON, Attempt, PublicationState
from composer.ui import tokens as t
from composer.ui.flow import FlowLayout
from composer.ui.queue.presenter import Deed
from composer.ui.queue.rows import ROLES, account, when
from composer.ui.queue.words import attempt_text, deed_text, standing
from composer.ui.words import standing_text
from composer.ui.words_fields import besides


class Details(QFrame):
    """`deed_asked` carries the Deed that a person chose, `proof_asked` the Entry whose proof is to be saved."""

    deed_asked = Signal(object)
    proof_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "paper")
        self._entry: Entry | None = None
        self._attempts: tuple[Attempt, ...] = ()
        self.nothing = _label(self, "muted")
        self.body = QWidget(self)
        self.account = _label(self.body, "account")
        self.display_name = _label(self.body, "muted")
        self.state = _label(self.body, "strong")
        self.time = _label(self.body, "muted")
        self.why = _label(self.body, "")
        self.sign_in = _label(self.body, "warns")
        self.cost = _label(self.body, "muted")
        self.links = _label(self.body, "")
        self.links.setTextFormat(Qt.TextFormat.RichText)
        self.links.setOpenExternalLinks(True)
        self.links.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.deeds = QWidget(self.body)
        self.buttons = FlowLayout(self.deeds, t.SPACE_2)
        self._shown: list[str] = []
        self.text_label = _label(self.body, "small")
        self.text = QPlainTextEdit(self.body)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text_label.setBuddy(self.text)
        self.journal_label = _label(self.body, "small")
        self.journal = QListWidget(self.body)
        self.journal.setWordWrap(True)
        self.journal.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.journal_label.setBuddy(self.journal)
        self.untouched = _label(self.body, "muted")
        self.copy = QPushButton(self.body)
        self.copy.setProperty("kind", "link")
        self.copy.clicked.connect(self._copy)
        self.proof = QPushButton(self.body)
        self.proof.setProperty("kind", "link")
        self.proof.clicked.connect(lambda: self.proof_asked.emit(self._entry))
        self.rest = QWidget(self.body)
        """Takes the room that the text has otherwise."""
        self._of_one: tuple[QWidget, ...] = (
            *(self.display_name, self.state, self.time, self.why),
            *(self.text_label, self.text, self.journal_label),
        )
        self._lay_out()
        self.retranslate()
        self.show_entry(None, ())

    def show_entry(self, entry: Entry | None, deeds: Sequence[Deed]) -> None:
        changed = entry is None or self._entry is None or entry.publication.id != self._entry.publication.id
        self._entry = entry
        self.nothing.setVisible(entry is None)
        self.body.setVisible(entry is not None)
        if changed:
            self.show_journal(None, ())
            self.show_cost("")
        if entry is None:
            return
        for widget in self._of_one:
            widget.show()
        self.rest.hide()
        publication = entry.publication
        self._name_text()
        self.account.setText(account(entry))
        self.display_name.setText(" · ".join(dict.fromkeys(filter(None, (entry.display_name, entry.client_name)))))
        self.state.setText(standing_text(publication))
        self.state.setProperty("kind", "state")
        self.state.setProperty("role", ROLES[publication.state])
        self.state.style().polish(self.state)
        self.time.setText(f"{when(publication.planned)} ({publication.planned.zone.replace('_', ' ')})")
        self.why.setText(standing(publication, faded=entry.faded))
        late = _outlives_sign_in(entry)
        self.sign_in.setText(
            self.tr("By then this account needs a new sign-in; the present one ends before.") if late else ""
        )
        self.sign_in.setVisible(late)
        urls = [receipt.url for receipt in publication.parts_done if receipt.url]
        self.links.setText("<br>".join(f'<a href="{_escaped(url)}">{_escaped(url)}</a>' for url in urls))
        self.links.setVisible(bool(urls) and not entry.faded)
        self._show_buttons(deeds, loud=publication.state in NEEDS_A_PERSON)

    def show_many(self, count: int, deeds: Sequence[Deed]) -> None:
        """Of several only how many they are, and what can be done to all of them."""
        self._entry = None
        self.nothing.hide()
        self.body.show()
        self.account.setText(self.tr("%n posts chosen", "", count))
        besides = (self.sign_in, self.cost, self.links, self.journal, self.untouched, self.proof, self.copy)
        for widget in (*self._of_one, *besides):
            widget.hide()
        self.rest.show()
        self._show_buttons(deeds, loud=False)

    def focus_deeds(self) -> None:
        """To the button that a person most likely wants."""
        if (first := self.buttons.itemAt(0)) is not None and (button := first.widget()) is not None:
            button.setFocus()

    def show_journal(self, post: PreparedPost | None, attempts: Sequence[Attempt]) -> None:
        self._attempts = tuple(attempts)
        self.text.setPlainText(_sent(post) if post else "")
        lines = self._lines()
        if lines != [self.journal.item(row).text() for row in range(self.journal.count())]:
            self.journal.clear()
            self.journal.addItems(lines)
        self.journal.setVisible(bool(lines))
        self.copy.setVisible(bool(lines))
        self.proof.setVisible(bool(lines))
        self.untouched.setVisible(post is not None and not lines)

    def show_cost(self, words: str) -> None:
        self.cost.setText(words)
        self.cost.setVisible(bool(words))

    def retranslate(self) -> None:
        self.nothing.setText(self.tr("Choose a publication to see what happened to it."))
        self.journal_label.setText(self.tr("&Journal"))
        self.journal.setAccessibleName(self.tr("Journal"))
        self.copy.setText(self.tr("Copy the journal"))
        self.proof.setText(self.tr("Save the proof …"))
        self.untouched.setText(self.tr("Nothing was tried yet."))
        self._name_text()

    def _name_text(self) -> None:
        sent = self._entry is not None and self._entry.publication.state is PublicationState.PUBLISHED
        self.text_label.setText(self.tr("What was &sent") if sent else self.tr("What is &sent"))
        self.text.setAccessibleName(self.tr("What was sent") if sent else self.tr("What is sent"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self.body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(t.SPACE_2)
        for widget in (self.account, self.display_name):
            inner.addWidget(widget)
        inner.addSpacing(t.SPACE_3)
        for widget in (self.state, self.time, self.why, self.sign_in, self.cost, self.links):
            inner.addWidget(widget)
        inner.addSpacing(t.SPACE_2)
        inner.addWidget(self.deeds)
        inner.addSpacing(t.SPACE_3)
        inner.addWidget(self.text_label)
        inner.addWidget(self.text, 3)
        top = QHBoxLayout()
        top.addWidget(self.journal_label, 1)
        top.addWidget(self.proof)
        top.addWidget(self.copy)
        inner.addLayout(top)
        inner.addWidget(self.journal, 2)
        inner.addWidget(self.untouched)
        inner.addWidget(self.rest, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_6, t.SPACE_4, t.SPACE_6, t.SPACE_4)
        column.addWidget(self.nothing, 0, Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.body, 1)

    def _show_buttons(self, deeds: Sequence[Deed], *, loud: bool) -> None:
        """Made anew only when others are offered, so that the one with the focus keeps it."""
        words = [deed_text(deed) for deed in deeds]
        if words == self._shown:
            return
        self._shown = words
        had_focus = self.deeds.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        while (item := self.buttons.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for number, (deed, text) in enumerate(zip(deeds, words, strict=True)):
            button = QPushButton(text, self.deeds)
            if loud and number == 0:
                button.setProperty("kind", "primary")
            elif deed is Deed.DRAFT:
                button.setProperty("kind", "quiet")
            button.clicked.connect(lambda _=False, chosen=deed: self.deed_asked.emit(chosen))
            self.buttons.addWidget(button)
            button.show()
        self.deeds.updateGeometry()
        if had_focus:
            self.focus_deeds()

    def _copy(self) -> None:
        """Everything that a person needs to ask for help; the journal holds no secrets."""
        if self._entry is None:
            return
        head = f"{account(self._entry)}\n{standing_text(self._entry.publication)}: {self.why.text()}"
        QApplication.clipboard().setText("\n".join([head, *self._lines()]))

    def _lines(self) -> list[str]:
        """The journal in the client's time zone, as all times of the queue are."""
        zone = ZoneInfo(self._entry.publication.planned.zone) if self._entry else UTC
        return [_line(attempt, zone) for attempt in self._attempts]


def _outlives_sign_in(entry: Entry) -> bool:
    """Whether it is to be sent when the channel's sign-in has ended."""
    waits = entry.publication.state in (PublicationState.QUEUED, PublicationState.RETRYING)
    return waits and entry.sign_in_ends is not None and entry.publication.planned.instant.date() >= entry.sign_in_ends


def _sent(post: PreparedPost) -> str:
    parts = "\n\n—\n\n".join(part.text for part in post.parts)
    return "\n\n".join([parts, *filter(None, ["\n".join(besides(post))])])


def _line(attempt: Attempt, zone: tzinfo) -> str:
    at = f"{attempt.started_at.astimezone(zone):%d.%m. %H:%M:%S}"
    status = f" · HTTP {attempt.status}" if attempt.status else ""
    answer = f"\n{attempt.answer[:400]}" if attempt.answer and attempt.outcome not in ("ok", "published") else ""
    return f"{at}  {attempt_text(attempt)}{status}{answer}"


def _label(parent: QWidget, kind: str) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if kind:
        label.setProperty("kind", kind)
    return label


def _escaped(text: str) -> str:
    from html import escape

    return escape(text, quote=True)
