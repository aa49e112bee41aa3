"""The Queue pane: the list, the chosen publication, and what a person does to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QPushButton, QSplitter, QVBoxLayout, QWidget

from composer.app.queue_list import Entry, Listing, Wanted
from composer.core.prepared import PreparedPost
from composer.core.publication import Attempt, Part, Publication, PublicationState
from composer.ui import tokens as t
from composer.ui.page import Page
from composer.ui.queue.asking import ask_link, ask_time, confirmed
from composer.ui.queue.carrying import Carrying
from composer.ui.queue.details import Details
from composer.ui.queue.filters import Filters
from composer.ui.queue.holds import ALL, Holds
from composer.ui.queue.presenter import Deed, Group, QueuePresenter, deeds, deeds_for_all
from composer.ui.queue.proving import Proving
from composer.ui.queue.rows import ENTRY, QueueDelegate, QueueModel
from composer.ui.services import Services
from composer.ui.words_costs import cost_of

GATHER_MS = 120
"""Changes that come close together are shown together."""

_Read = tuple[Listing, Mapping[PublicationState, int], Mapping[str, str], Mapping[str, str]]


def create(services: Services) -> QWidget:
    return QueuePane(services)


class QueuePane(Page):
    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._presenter = QueuePresenter(self)
        self._networks: Mapping[str, str] = {}
        self._carrying = Carrying(self, services)
        self.filters = Filters(self)
        self.hold = QPushButton(self)
        self.hold.clicked.connect(self._hold)
        self.holds = Holds(self)
        self.list = QListView(self)
        self.model = QueueModel(self.list)
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._delegate = QueueDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.empty = QLabel(self)
        self.empty.setProperty("kind", "muted")
        self.empty.setWordWrap(True)
        self.details = Details(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(GATHER_MS)
        cancel = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        cancel.setContext(Qt.ShortcutContext.WidgetShortcut)
        cancel.activated.connect(lambda: self.do(Deed.CANCEL))
        self._lay_out()
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        session = self._services.session
        session.opened.connect(self._client_changed)
        session.clients_changed.connect(self._client_changed)
        session.client_changed.connect(self._client_changed)
        session.publication_changed.connect(self._changed)
        session.publication_asked.connect(self.choose)
        self._services.theme.changed.connect(self._paint)
        self._soon.timeout.connect(self.load)
        self.filters.group_chosen.connect(self._presenter.group_chosen)
        self.filters.part_chosen.connect(self._part_chosen)
        self.holds.lift_asked.connect(self._lift)
        self.list.activated.connect(self.details.focus_deeds)
        self.list.selectionModel().selectionChanged.connect(self._chosen)
        self.model.more_wanted.connect(self._presenter.more_wanted)
        self.details.deed_asked.connect(self.do)
        self.details.proof_asked.connect(Proving(self, self._services).ask)
        self._paint()
        self._client_changed()

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self.list.setFocus()
        self.load()

    # What the presenter says

    def read(self, wanted: Wanted, size: int) -> None:
        context = self._services.session.context
        if context is None:
            return

        def work() -> _Read:
            from composer.app import queue_list, queueing

            names = {key: profile.name for key, profile in context.profiles.items()}
            found = queue_list.listing(context, wanted, size=size)
            return found, queue_list.counts(context, wanted), queueing.holds(context), names

        self._services.tasks.run(self, work, lambda found: self._loaded(wanted, found))

    def _loaded(self, wanted: Wanted, found: _Read) -> None:
        self._know(found[3])
        self._presenter.loaded(wanted, *found[:3])

    def read_on(self, wanted: Wanted, after: Publication) -> None:
        context = self._services.session.context
        if context is None:
            return

        def work() -> Listing:
            from composer.app import queue_list

            return queue_list.listing(context, wanted, after)

        self._services.tasks.run(self, work, lambda found: self._presenter.more_loaded(wanted, after, found))

    def read_one(self, publication_id: str) -> None:
        context = self._services.session.context
        if context is None:
            return

        def work() -> Entry:
            from composer.app import queue_list

            return queue_list.entry(context, publication_id)

        self._services.tasks.run(self, work, self._presenter.one_loaded)

    def show_entries(self, entries: Sequence[Entry], complete: bool) -> None:
        chosen = self._presenter.chosen
        self.model.show(entries, complete)
        self.empty.setVisible(not entries)
        self.list.setVisible(bool(entries))
        row = self.model.row_of(chosen.publication.id if chosen else None)
        selected = [index.row() for index in self.list.selectionModel().selectedRows()]
        if row >= 0 and selected != [row]:
            self.list.selectionModel().blockSignals(True)  # what is chosen is shown right after this
            self.list.setCurrentIndex(self.model.index(row))
            self.list.selectionModel().blockSignals(False)
            self.list.viewport().update()

    def show_more(self, entries: Sequence[Entry], complete: bool) -> None:
        self.model.add(entries, complete)

    def show_counts(self, counts: Mapping[Group, int]) -> None:
        self.filters.show_counts(counts)

    def show_many(self, entries: Sequence[Entry], deeds: Sequence[Deed]) -> None:
        self.details.show_many(len(entries), deeds)

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
        context = self._services.session.context
        self.details.show_cost(cost_of(post, context.profiles.get(post.network)) if post and context else "")

    def show_holds(self, holds: Mapping[str, str]) -> None:
        self.holds.show_holds(holds)
        self._name_hold()

    # What a person does

    def load(self) -> None:
        """Read the queue anew, in the background."""
        self._presenter.read()

    @Slot(str)
    def choose(self, publication_id: str) -> None:
        """Show this one, whatever was filtered out before."""
        self.filters.show_all()
        self._presenter.show_one(publication_id)
        self.list.setFocus()

    @Slot(object)
    def do(self, deed: Deed) -> None:
        """Carry out `deed` on what is chosen; what cannot be taken back is asked about first."""
        entries = self._presenter.many or tuple(filter(None, (self._presenter.chosen,)))
        if not entries or deed not in (deeds(entries[0]) if len(entries) == 1 else deeds_for_all(entries)):
            return
        publication, ids = entries[0].publication, [entry.publication.id for entry in entries]
        carry_out = self._carrying.carry_out
        match deed:
            case Deed.OPEN:
                QDesktopServices.openUrl(QUrl(publication.parts_done[0].url))
            case Deed.DRAFT:
                self._services.open_draft(publication.draft_id)
            case Deed.SIGN_IN:
                self._services.show_pane("channels")
            case Deed.NEW_TIME:
                ask_time(self, entries[0], lambda when: carry_out(deed, ids, when=when))
            case Deed.THERE:
                ask_link(self, entries[0], lambda receipt: carry_out(deed, ids, receipt=receipt))
            case _:
                confirmed(self._services.ask, self, deed, entries, lambda: carry_out(deed, ids))

    @property
    def _scope(self) -> str:
        """What the button holds: the channel that alone is looked at, else everything."""
        channel_id = self.filters.part.channel_id
        return f"channel:{channel_id}" if channel_id else ALL

    def _hold(self) -> None:
        self._carrying.set_holds((self._scope,), held=True)

    @Slot(object)
    def _lift(self, scopes: Sequence[str]) -> None:
        self._carrying.set_holds(scopes, held=False)

    @Slot(object)
    def _changed(self, _publication: object) -> None:
        if self.isVisible():
            self._soon.start()

    @Slot()
    def _client_changed(self) -> None:
        self._know({})
        self._part_chosen(self.filters.part)

    @Slot(object)
    def _part_chosen(self, part: Part) -> None:
        self._name_hold()
        self._presenter.part_chosen(part)

    def _know(self, networks: Mapping[str, str]) -> None:
        """What clients and channels are called."""
        self._networks = networks or self._networks
        session = self._services.session
        self.filters.show_client(session.client, self._networks)
        self.holds.knows(session.clients, self._networks)

    def _chosen(self) -> None:
        indexes = self.list.selectionModel().selectedRows()
        self._presenter.entries_chosen([index.data(ENTRY).publication.id for index in indexes])

    # How it looks

    def _paint(self) -> None:
        self._delegate.tokens = self._services.theme.tokens
        self.list.viewport().update()

    def _name_hold(self) -> None:
        channel = self.filters.channel_name
        self.hold.setText(self.tr("Hold {channel}").format(channel=channel) if channel else self.tr("Hold everything"))
        self.hold.setEnabled(not self.holds.held(self._scope))

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Queue"))
        self.list.setAccessibleName(self.tr("Publications"))
        words = self.tr("Nothing here. Write something, then choose Queue … in the Write pane (Ctrl+Return).")
        self.empty.setText(words)
        self.filters.retranslate()
        self._know({})
        self._name_hold()
        self.list.viewport().update()
        self._presenter.show_again()

    def _lay_out(self) -> None:
        self.top.addStretch(1)
        self.top.addWidget(self.hold)
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
        split.setSizes([t.PREVIEWS_WIDTH, t.PREVIEWS_WIDTH])
        self.column.addWidget(self.filters)
        self.column.addWidget(self.holds)
        self.column.addWidget(split, 1)
