"""The Queue pane: the list, the chosen publication, and what a person does to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from composer.app.costs import of_post
from composer.app.queueing import Entry
from composer.core.outcome import Receipt
from composer.core.prepared import PreparedPost
from composer.core.publication import Attempt, PlannedTime
from composer.ui import tokens as t
from composer.ui.page import Page
from composer.ui.queue.details import Details
from composer.ui.queue.presenter import Deed, Group, QueuePresenter, deeds
from composer.ui.queue.rows import ENTRY, QueueDelegate, QueueModel, account
from composer.ui.queue.words import group_text
from composer.ui.services import Services
from composer.ui.words_costs import cost_text

GATHER_MS = 120
"""Changes that come close together are shown together."""


def create(services: Services) -> QWidget:
    return QueuePane(services)


class QueuePane(Page):
    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._presenter = QueuePresenter(self)
        self.hold = QPushButton(self)
        self.hold.clicked.connect(self._hold_or_lift)
        self._held: Mapping[str, str] = {}
        self.notice = QFrame(self)
        self.notice.setProperty("kind", "notice")
        self.notice_words = QLabel(self.notice)
        self.notice_words.setWordWrap(True)
        self.groups = QButtonGroup(self)
        self._group_buttons = {group: self._group_button(group) for group in Group}
        self._counts: Mapping[Group, int] = dict.fromkeys(Group, 0)
        self.list = QListView(self)
        self.model = QueueModel(self.list)
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self._delegate = QueueDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.empty = QLabel(self)
        self.empty.setProperty("kind", "muted")
        self.empty.setWordWrap(True)
        self.details = Details(self)
        self.details.deed_asked.connect(self.do)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(GATHER_MS)
        self._soon.timeout.connect(self.load)
        self.list.activated.connect(self.details.focus_deeds)
        cancel = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        cancel.setContext(Qt.ShortcutContext.WidgetShortcut)
        cancel.activated.connect(lambda: self.do(Deed.CANCEL))
        self._lay_out()
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        session = self._services.session
        session.opened.connect(self.load)
        session.client_changed.connect(self.load)
        session.publication_changed.connect(self._changed)
        session.publication_asked.connect(self.choose)
        self._services.theme.changed.connect(self._paint)
        self._paint()

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self.list.setFocus()
        self.load()

    # What the presenter says

    def show_entries(self, entries: Sequence[Entry]) -> None:
        chosen = self._presenter.chosen
        self.model.show(entries)
        self.empty.setVisible(not entries)
        self.list.setVisible(bool(entries))
        row = self.model.row_of(chosen.publication.id if chosen else None)
        if row >= 0 and self.list.currentIndex().row() != row:
            self.list.setCurrentIndex(self.model.index(row))

    def show_counts(self, counts: Mapping[Group, int]) -> None:
        self._counts = counts
        for group, button in self._group_buttons.items():
            button.setText(group_text(group, counts[group]))

    def show_details(self, entry: Entry | None, deeds: Sequence[Deed]) -> None:
        self.details.show_entry(entry, deeds)
        context = self._services.session.context
        if entry is None or context is None:
            return
        publication_id = entry.publication.id

        def read() -> tuple[PreparedPost, tuple[Attempt, ...]]:
            from composer.app import queueing

            return queueing.prepared(context, publication_id), queueing.attempts(context, publication_id)

        self._services.tasks.run(
            self, read, lambda found: self._presenter.journal_loaded(publication_id, found[0], found[1])
        )

    def show_journal(self, post: PreparedPost | None, attempts: Sequence[Attempt]) -> None:
        self.details.show_journal(post, attempts)
        self.details.show_cost(self._cost(post) if post else "")

    def _cost(self, post: PreparedPost) -> str:
        context = self._services.session.context
        profile = context.profiles.get(post.network) if context else None
        cost = of_post(post, profile) if profile else None
        return cost_text(cost, profile.name) if cost and profile else ""

    def show_holds(self, holds: Mapping[str, str]) -> None:
        self._held = holds
        self.notice.setVisible(bool(holds))
        reasons = ", ".join(dict.fromkeys(filter(None, holds.values())))
        self.notice_words.setText(
            self.tr("On hold: nothing is sent until you lift it. {reasons}").format(reasons=reasons).rstrip()
        )
        self.hold.setText(self.tr("Lift the hold") if holds else self.tr("Hold everything"))

    # What a person does

    def load(self) -> None:
        """Read the queue anew, in the background."""
        session = self._services.session
        context, client = session.context, session.client
        if context is None:
            return
        client_id = client.id if client else None

        def read() -> tuple[tuple[Entry, ...], Mapping[str, str]]:
            from composer.app import queueing

            return queueing.entries(context, client_id), queueing.holds(context)

        self._services.tasks.run(self, read, lambda found: self._presenter.loaded(found[0], found[1]))

    @Slot(str)
    def choose(self, publication_id: str) -> None:
        """Show this one, whatever was filtered out before."""
        self._group_buttons[Group.ALL].setChecked(True)
        self._presenter.group_chosen(Group.ALL)
        self._presenter.entry_chosen(publication_id)
        self.load()
        self.list.setFocus()

    @Slot(object)
    def do(self, deed: Deed) -> None:
        """Carry out `deed` on the chosen publication; what cannot be taken back is asked about first."""
        entry = self._presenter.chosen
        if entry is None or deed not in deeds(entry):
            return
        ask, publication = self._services.ask, entry.publication
        match deed:
            case Deed.OPEN:
                QDesktopServices.openUrl(QUrl(publication.parts_done[0].url))
            case Deed.DRAFT:
                self._services.open_draft(publication.draft_id)
            case Deed.SIGN_IN:
                self._services.show_pane("channels")
            case Deed.NEW_TIME:
                self._ask_time(entry)
            case Deed.THERE:
                self._ask_link(entry)
            case Deed.ASK | Deed.RETRY | Deed.HOLD | Deed.LIFT:
                self._change(deed)
            case Deed.SEND_NOW:
                text = self.tr("“{title}” goes out on {account} at once.")
                ask.confirm(
                    self, self.tr("Send now?"), self._about(text, entry), self.tr("Send now"), self._doing(deed)
                )
            case Deed.SEND_AGAIN:
                text = self.tr(
                    "Only do this when you have looked at {account} and “{title}” is not there. Otherwise it is "
                    "published twice."
                )
                yes = self.tr("It is not there, send again")
                ask.confirm(self, self.tr("Send again?"), self._about(text, entry), yes, self._doing(deed))
            case Deed.GIVE_UP | Deed.CANCEL:
                text = self.tr("“{title}” will not be sent on {account}. What is published stays published.")
                yes = self.tr("Take it out of the queue")
                ask.confirm(self, self.tr("Take it out?"), self._about(text, entry), yes, self._doing(deed))

    def _about(self, text: str, entry: Entry) -> str:
        return text.format(title=entry.title, account=account(entry))

    def _doing(self, deed: Deed) -> Callable[[], None]:
        return lambda: self._change(deed)

    def _change(self, deed: Deed, *, receipt: Receipt | None = None, when: PlannedTime | None = None) -> None:
        context, entry = self._services.session.context, self._presenter.chosen
        if context is None or entry is None:
            return
        publication_id = entry.publication.id

        def work() -> None:
            from composer.ui.queue.doing import carry_out  # loads what the window's start does without

            carry_out(context, publication_id, deed, receipt, when)

        self._services.tasks.run(self, work, lambda _: self._after_change(), self._failed)

    def _after_change(self) -> None:
        self._services.wake()
        self.load()

    def _failed(self, error: BaseException) -> None:
        self.tell(error)
        self.load()

    def _ask_time(self, entry: Entry) -> None:
        from composer.ui.queue.dialogs import TimeDialog

        dialog = TimeDialog(entry.publication.planned, self)
        dialog.chosen.connect(lambda when: self._change(Deed.NEW_TIME, when=when))
        dialog.open()

    def _ask_link(self, entry: Entry) -> None:
        from composer.ui.queue.dialogs import LinkDialog

        dialog = LinkDialog(account(entry), self)
        dialog.chosen.connect(lambda url: self._change(Deed.THERE, receipt=Receipt("", url)))
        dialog.open()

    def _hold_or_lift(self) -> None:
        context = self._services.session.context
        if context is None:
            return
        held = tuple(self._held)

        def work() -> None:
            from composer.app import queueing

            for scope in held:
                queueing.lift(context, scope)
            if not held:
                queueing.hold(context, "all", "")

        self._services.tasks.run(self, work, lambda _: self._after_change(), self._failed)

    @Slot(object)
    def _changed(self, _publication: object) -> None:
        if self.isVisible():
            self._soon.start()

    def _chosen(self) -> None:
        entry = self.list.currentIndex().data(ENTRY)
        self._presenter.entry_chosen(entry.publication.id if entry else None)

    # How it looks

    def _group_button(self, group: Group) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("kind", "chip")
        button.setCheckable(True)
        button.setChecked(group is Group.ALL)
        button.clicked.connect(lambda _=False, chosen=group: self._presenter.group_chosen(chosen))
        self.groups.addButton(button)
        return button

    def _paint(self) -> None:
        self._delegate.tokens = self._services.theme.tokens
        self.list.viewport().update()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Queue"))
        self.list.setAccessibleName(self.tr("Publications"))
        self.empty.setText(
            self.tr("Nothing here. Write something, then choose Queue … in the Write pane (Ctrl+Return).")
        )
        self.show_counts(self._counts)
        self.show_holds(self._held)
        self.list.viewport().update()
        chosen = self._presenter.chosen
        if chosen is not None:
            self._presenter.entry_chosen(chosen.publication.id)

    def _lay_out(self) -> None:
        self.top.addSpacing(t.SPACE_2)
        for button in self._group_buttons.values():
            self.top.addWidget(button)
        self.top.addStretch(1)
        self.top.addWidget(self.hold)
        notice = QHBoxLayout(self.notice)
        notice.setContentsMargins(t.SPACE_3, t.SPACE_2, t.SPACE_3, t.SPACE_2)
        notice.addWidget(self.notice_words)
        left = QWidget(self)
        stack = QVBoxLayout(left)
        stack.setContentsMargins(0, 0, t.SPACE_2, 0)
        stack.addWidget(self.list, 1)
        stack.addWidget(self.empty)
        split = QSplitter(self)
        split.addWidget(left)
        split.addWidget(self.details)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        self.column.addWidget(self.notice)
        self.column.addWidget(split, 1)
