"""The Write pane: drafts on the left, the message in the middle, the previews beside it."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QMimeData, QPoint, Signal
from PySide6.QtGui import QImage, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from composer.core.message import Draft
from composer.core.source import Place
from composer.ui.editor import dialogs, work
from composer.ui.editor.autosave import Saving
from composer.ui.editor.cards import Cards
from composer.ui.editor.changes import thread_of
from composer.ui.editor.contact_tip import contact_words
from composer.ui.editor.desk import Desk
from composer.ui.editor.drafts_panel import DraftsPanel
from composer.ui.editor.exporting import Exporting
from composer.ui.editor.legible import Legible
from composer.ui.editor.marks import fold_at, marks
from composer.ui.editor.offer_list import OfferList
from composer.ui.editor.part_marks import part_marks
from composer.ui.editor.pauses import Pauses
from composer.ui.editor.presenter import EditorPresenter
from composer.ui.editor.renditions import Renditions
from composer.ui.editor.rights import PictureRights
from composer.ui.editor.room import Room
from composer.ui.editor.sheet import WritingSheet
from composer.ui.editor.side import PreviewSide
from composer.ui.editor.template_cards import insert_card
from composer.ui.images.incoming import sources
from composer.ui.services import Services

if TYPE_CHECKING:
    from composer.app.preparing import Judged


class EditorPane(QWidget):
    """`save_state_changed` carries words for the status line."""

    save_state_changed = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self.presenter = EditorPresenter(self, time.monotonic)
        self.drafts = DraftsPanel(self)
        self.sheet = WritingSheet(self)
        self.side = PreviewSide(self)
        self.offers = OfferList(self.sheet.message, self)
        self.offers.new_asked.connect(lambda name: dialogs.new_contact(self, name))
        self.sheet.message.tip_at = lambda at: contact_words(
            self.presenter.judged, self.presenter.draft, self.presenter.tab, at
        )
        self.desk = Desk(services, self, self.presenter, self)
        self.cards = Cards(services, self.presenter, self.sheet.cards, self.sheet.message, self)
        self.rights = PictureRights(self)
        Exporting(self)
        self._renditions = Renditions(services.tasks, self)
        self._renditions.ready.connect(self.side.show_pictures)
        self._legible = Legible(self._renditions, self.sheet.findings, self)
        self._pauses = Pauses(self.presenter, services.tasks, self.show_error, self)
        self._room = Room(self, services.actions, self.drafts, self.side)
        self._undo = (False, False)
        self._shown: tuple[str, str] | None = None
        self._posts: Sequence[Judged] = ()
        self._saving = Saving.SAVED
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.drafts)
        row.addWidget(self.sheet, 1)
        row.addWidget(self.side)
        self._connect_sheet()
        self._connect_services()
        self.paint_with_theme()
        self.sheet.show_emptiness(True)

    # what the frame asks

    def show_first(self, draft: Draft | None, drafts: Sequence[Any]) -> None:
        """Before the store is open: what was on screen last."""
        self.presenter.client = self.services.session.client
        if draft is not None:
            self.desk.autosave.begin(draft)
            self.presenter.open(draft)
            self._show_saving(Saving.SAVED)
        self.sheet.message.setFocus()
        self.show_drafts(tuple(drafts), draft.id if draft else "")

    def open_draft(self, draft_id: str) -> None:
        self.desk.open(draft_id)

    def paper_place(self) -> str:
        paper = self.sheet.paper
        corner = paper.mapTo(self.window(), QPoint(0, 0))
        return f"{corner.x()} {corner.y()} {paper.width()} {paper.height()}"

    def finish(self, done: Any) -> None:
        dialogs.finish(self, done)

    # what the presenter shows

    def show_draft(self, draft: Draft, tab: str) -> None:
        fresh = (draft.id, tab) != self._shown
        self._shown = (draft.id, tab)
        client = self.services.session.client
        self.sheet.show_draft(draft, tab, client, fresh)
        self.services.actions["thread.split"].setChecked(thread_of(draft, tab).split)
        self.sheet.show_emptiness(False)
        self.drafts.model.retitle(draft.id, draft.title)

    def show_judged(self, judged: Sequence[Judged]) -> None:
        self.sheet.show_emptiness(self.presenter.draft is None)
        self._show_posts(judged)
        self.sheet.counters.speak()
        self.sheet.findings.show_judged(self._legible.joined(judged))
        self.cards.show_judged(judged)
        self.rights.show_judged(judged)
        dialogs.follow_frames(self, judged)

    def show_glance(self, judged: Sequence[Judged]) -> None:
        self._show_posts(judged)
        self._pauses.at_rest()

    def _show_posts(self, judged: Sequence[Judged]) -> None:
        self._posts = judged
        self.sheet.show_judged(judged)
        draft = self.presenter.draft
        if draft is not None:
            self.sheet.message.show_marks(marks(judged, draft, self.presenter.tab))
            self.sheet.message.show_parts(part_marks(judged, draft, self.presenter.tab))
        client = self.services.session.client
        self.side.show_judged(judged, client.accent if client else "")
        self._show_fold()
        self._renditions.show_judged(judged)

    def judge_later(self) -> None:
        self._pauses.later()

    def show_undo(self, can_undo: bool, can_redo: bool) -> None:
        if (can_undo, can_redo) != self._undo:
            self._undo = (can_undo, can_redo)
            self.services.actions.set_undo(*self._undo)

    def draft_changed(self, draft: Draft) -> None:
        self.desk.autosave.touch(draft)

    def go_to(self, tab: str, place: Place) -> None:
        self.sheet.message.select(place)

    def go_to_picture(self, attachment_id: str, place: Place | None) -> None:
        self.sheet.pictures.go_to(attachment_id, place)

    def go_to_field(self, key: str) -> None:
        self.sheet.options.go_to(key)

    # what the desk shows

    def show_drafts(self, drafts: tuple[Any, ...], current: str) -> None:
        self.drafts.show_drafts(drafts, current)

    def show_picture(self, sha256: str, image: QImage) -> None:
        self.sheet.pictures.show_image(sha256, image)
        self.sheet.cards.show_image(sha256, image)
        dialogs.show_card_image(self, sha256, image)
        draft = self.presenter.draft
        for attachment in draft.message.attachments if draft is not None else ():
            if attachment.sha256 == sha256:
                self._renditions.show_original(sha256, image, attachment.width)
                break

    def show_picture_errors(self, errors: tuple[BaseException, ...]) -> None:
        from composer.ui.words import error_text

        for error in errors:
            self.sheet.pictures.show_failure(error_text(error))

    def say_gone(self, draft: Draft) -> None:
        self.drafts.say_gone(draft.id, draft.title)

    def show_error(self, error: BaseException) -> None:
        from composer.ui import logs
        from composer.ui.words import error_text, error_title

        logs.note(error)
        self.services.ask.tell(self, error_title(error), error_text(error))

    # inside

    def paint_with_theme(self) -> None:
        tokens = self.services.theme.tokens
        for part in (self.drafts, self.sheet, self.side):
            part.paint_with(tokens)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.sheet.retranslate()
            self.sheet.show_judged(self.presenter.judged)
            self.sheet.counters.speak()
            self.sheet.findings.show_judged(self._legible.joined(self.presenter.judged))
            self._show_saving(self._saving)
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._room.arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.services.actions.set_undo(*self._undo)
        self._room.arrange()

    def _connect_sheet(self) -> None:
        sheet, presenter = self.sheet, self.presenter
        sheet.title.textEdited.connect(presenter.titled)
        sheet.language_chosen.connect(presenter.chose_language)
        sheet.topic_chosen.connect(presenter.chose_topic)
        sheet.channels.toggled.connect(presenter.toggled)
        sheet.tabs.chosen.connect(presenter.chose_tab)
        sheet.tabs.join_asked.connect(presenter.joined)
        sheet.tabs.compare_asked.connect(lambda: dialogs.compare(self))
        sheet.message.edited.connect(presenter.typed)
        sheet.thread_button.numbered.connect(presenter.thread_numbered)
        sheet.thread_button.joined.connect(presenter.thread_joined)
        sheet.message.pictures_offered.connect(self._offered)
        sheet.counters.asked.connect(self._open_ledger)
        self.side.ledger_asked.connect(self._open_ledger)
        self.side.device_chosen.connect(self._choose_device)
        self.side.resized.connect(self._show_fold)
        sheet.findings.chosen.connect(presenter.repairs.look_at)
        sheet.findings.fix_asked.connect(presenter.repairs.fix)
        sheet.findings.fix_asked.connect(lambda *_: sheet.message.setFocus())  # the button pressed may be gone
        pictures = sheet.pictures
        pictures.add_asked.connect(lambda: dialogs.add_pictures(self))
        pictures.offered.connect(self._offered)
        pictures.removed.connect(presenter.picture_removed)
        pictures.moved.connect(presenter.picture_moved)
        pictures.parted.connect(presenter.picture_parted)
        pictures.alt_edited.connect(presenter.alt_typed)
        pictures.logo_toggled.connect(presenter.logo_toggled)
        pictures.focus_asked.connect(lambda picture_id: dialogs.show_frames(self, picture_id))
        pictures.image_wanted.connect(self.desk.fetch_picture)
        cards = sheet.cards
        cards.edit_asked.connect(lambda url: dialogs.edit_card(self, url))
        cards.fetch_asked.connect(self.cards.fetch)
        cards.shown_toggled.connect(self.cards.toggle)
        cards.frames_asked.connect(lambda picture_id: dialogs.show_frames(self, picture_id))
        cards.image_wanted.connect(self.desk.fetch_picture)
        sheet.options.edited.connect(presenter.field_edited)
        sheet.options.join_asked.connect(presenter.field_joined)
        self.drafts.chosen.connect(self.desk.open)
        self.drafts.new_asked.connect(self.desk.new)
        self.drafts.taken_back.connect(self.desk.take_back)
        sheet.begin.clicked.connect(self.desk.new)

    def _connect_services(self) -> None:
        actions = self.services.actions
        for key, called in (
            ("draft.new", self.desk.new),
            ("draft.delete", self.desk.delete),
            ("draft.versions", lambda: dialogs.show_versions(self)),
            ("draft.queue", lambda: dialogs.queue(self)),
            ("draft.search", self._search),
            ("draft.insert", lambda: dialogs.insert(self)),
            ("picture.add", lambda: dialogs.add_pictures(self)),
            ("picture.frames", lambda: dialogs.show_frames(self, self.sheet.pictures.current())),
            ("picture.template", lambda: insert_card(self)),
            ("edit.undo", self.presenter.undo),
            ("edit.redo", self.presenter.redo),
            ("channel.join", self.presenter.joined),
            ("channel.compare", lambda: dialogs.compare(self)),
            ("thread.break", self.sheet.message.insert_break),
            ("finding.next", self.sheet.findings.next),
            ("finding.fix", self.sheet.findings.fix_current),
            ("tab.next", lambda: self.presenter.stepped(1)),
            ("tab.previous", lambda: self.presenter.stepped(-1)),
        ):
            actions[key].triggered.connect(lambda _=False, call=called: call())
        actions["thread.split"].triggered.connect(self.presenter.thread_split)
        for key in ("view.drafts", "view.previews"):
            actions[key].triggered.connect(lambda on, chosen=key: self._room.switch(chosen, on))
        actions["view.phone"].triggered.connect(self._choose_device)
        self.sheet.use_actions(actions)
        self.services.theme.changed.connect(self.paint_with_theme)
        self.desk.ground_changed.connect(self._show_ground)
        self.desk.autosave.state_changed.connect(self._show_saving)
        self.desk.autosave.saved.connect(self.drafts.model.show_saved)

    def _show_ground(self, ground: work.Ground) -> None:
        context = self.services.session.context
        assert context is not None
        self._legible.kit = ground.brief.kit
        self._renditions.set_render(lambda plans: work.renditions(context, plans, ground.brief.kit))
        self.offers.offer(ground.offering)
        self.presenter.set_ground(ground.client, ground.judge)
        self._show_device(ground.phone)

    def _choose_device(self, phone: bool) -> None:
        context = self.services.session.context
        self._show_device(phone)
        if context is not None:
            self.services.tasks.run(self, lambda: work.keep_device(context, phone))

    def _show_device(self, phone: bool) -> None:
        self.services.actions["view.phone"].setChecked(phone)
        self.side.show_device(phone)
        self._show_fold()

    def _show_fold(self) -> None:
        """Where the channel on screen folds its post."""
        tab, draft = self.presenter.tab, self.presenter.draft
        shown = next((j for j in self._posts if j.channel.id == tab), None)
        place = self.side.fold_place(tab) if shown is not None else None
        at = fold_at(shown, draft, place) if shown and draft and place else None
        self.sheet.message.show_fold(at)

    def _offered(self, mime: QMimeData) -> None:
        self.desk.bring_in(sources(mime))

    def _search(self) -> None:
        self._room.switch("view.drafts", True)
        self.drafts.search.setFocus()
        self.drafts.search.selectAll()

    def _open_ledger(self, channel_id: str) -> None:
        from composer.ui.editor.ledger import Ledger

        judged = next((j for j in self.presenter.judged if j.channel.id == channel_id), None)
        if judged is not None:
            asking = self.sender()
            button = self.sheet.counters.button(channel_id) if asking is self.sheet.counters else self.side
            Ledger(judged, self).open_at(button.mapToGlobal(QPoint(0, 0)))

    def _show_saving(self, state: str) -> None:
        self._saving = Saving(state)
        words = {
            Saving.SAVED: self.tr("Saved"),
            Saving.WAITING: self.tr("Saving …"),
            Saving.FAILED: self.tr("Not saved"),
        }
        self.save_state_changed.emit(words[self._saving])


def create(services: Services) -> QWidget:
    return EditorPane(services)
