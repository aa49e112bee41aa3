"""Fetches and keeps what the Write pane shows: drafts, pictures, versions, the queue. All of it in workers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from composer.core.client import Client
from composer.core.message import Attachment, Draft
from composer.ui.editor import work
from composer.ui.editor.autosave import Autosave, Saving
from composer.ui.editor.presenter import EditorPresenter
from composer.ui.images.incoming import Source
from composer.ui.services import Services

if TYPE_CHECKING:
    from composer.core.brief import Brief
    from composer.core.publication import PlannedTime

THUMBNAIL_PIXELS = 256
CANVAS_PIXELS = 1600


class DeskView(Protocol):
    def show_drafts(self, drafts: tuple[Any, ...], current: str) -> None: ...
    def show_picture(self, sha256: str, image: QImage) -> None: ...
    def show_picture_errors(self, errors: tuple[BaseException, ...]) -> None: ...
    def say_gone(self, draft: Draft) -> None: ...
    def show_error(self, error: BaseException) -> None: ...


class Desk(QObject):
    """Nothing here blocks; before the session is open, requests wait for it or do nothing."""

    ground_changed = Signal(object)
    """A work.Ground: another client, or the same one changed."""

    def __init__(self, services: Services, view: DeskView, presenter: EditorPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._view, self._presenter = services, view, presenter
        self.autosave = Autosave(services.tasks, self)
        self.autosave.saved.connect(self._saved)
        self.autosave.failed.connect(self._not_saved)
        self._waiting: list[Callable[[], None]] = []
        self._told = ""
        self.brief: Brief | None = None
        """What shapes the posts of the client on screen, once it has been read."""
        session = services.session
        session.opened.connect(self._opened)
        session.client_changed.connect(self.load_client)
        session.contacts_changed.connect(self.load_client)
        session.kit_changed.connect(self.load_client)
        session.drafts_changed.connect(self.refresh_list)
        if session.context is not None:
            self._opened()

    def load_client(self) -> None:
        """Show the chosen client's drafts, after the present one is saved."""
        context, client = self._services.session.context, self._services.session.client
        if context is None or client is None:
            return
        current = self._presenter.draft
        self.autosave.flush(lambda: self._run(lambda: work.ground(context, client, current), self._show_ground))

    def open(self, draft_id: str) -> None:
        from composer.app import drafting

        context = self._services.session.context
        if context is None or (self._presenter.draft and self._presenter.draft.id == draft_id):
            return
        self.autosave.flush(lambda: self._run(lambda: drafting.open_draft(context, draft_id), self._show_draft))

    def new(self) -> None:
        from composer.app import drafting

        context, client = self._services.session.context, self._services.session.client
        if context is None or client is None:
            return

        def make() -> Draft:
            made = drafting.save(context, drafting.new_draft(client), None)
            return drafting.open_draft(context, made.id)

        self.autosave.flush(lambda: self._run(make, self._show_new))

    def delete(self) -> None:
        from composer.app import drafting

        context, draft = self._services.session.context, self._presenter.draft
        if context is None or draft is None:
            return

        def then() -> None:
            self._run(lambda: drafting.delete(context, draft.id), lambda _: self._deleted(draft))

        self.autosave.flush(then)

    def take_back(self, draft_id: str) -> None:
        from composer.app import drafting

        context = self._services.session.context
        if context is not None:
            self.autosave.flush(lambda: self._run(lambda: drafting.undelete(context, draft_id), self._show_new))

    def versions(self, done: Callable[[Any], None]) -> None:
        from composer.app import drafting

        context, draft = self._services.session.context, self._presenter.draft
        if context is not None and draft is not None:
            self.autosave.flush(lambda: self._run(lambda: drafting.versions(context, draft.id), done))

    def version(self, version_id: int, done: Callable[[Draft], None]) -> None:
        from composer.app import drafting

        context = self._services.session.context
        if context is not None:
            self._run(lambda: drafting.version(context, version_id), done)

    def bring_in(self, sources: list[Source]) -> None:
        """Pictures for the draft on screen, also when another one is there by the time they are read."""
        draft = self._presenter.draft
        if draft is None or not sources:
            return

        def came(found: work.Came) -> None:
            if self._presenter.draft is not None and self._presenter.draft.id == draft.id:
                self._presenter.pictures_came(found.attachments)
            self._view.show_picture_errors(found.errors)

        def begin() -> None:
            context = self._services.session.context
            assert context is not None
            self._run(lambda: work.attach(context, draft.client_id, sources), came)

        self._when_open(begin)

    def bring_in_one(self, source: Source, done: Callable[[Attachment], None]) -> None:
        """A picture that is none of the post's own."""
        context, draft = self._services.session.context, self._presenter.draft
        client_id = draft.client_id if draft else ""

        def came(found: work.Came) -> None:
            for attachment in found.attachments:
                done(attachment)
            self._view.show_picture_errors(found.errors)

        if context is not None:
            self._run(lambda: work.attach(context, client_id, [source]), came)

    def fetch_picture(self, sha256: str) -> None:
        def begin() -> None:
            context = self._services.session.context
            assert context is not None
            self._run(
                lambda: work.picture(context, sha256, THUMBNAIL_PIXELS),
                lambda image: self._view.show_picture(sha256, image),
            )

        self._when_open(begin)

    def fetch_canvas(self, sha256: str, done: Callable[[QImage], None]) -> None:
        context = self._services.session.context
        if context is not None:
            self._run(lambda: work.picture(context, sha256, CANVAS_PIXELS), done)

    def queue(
        self,
        client: Client,
        channel_ids: tuple[str, ...],
        when: PlannedTime | None,
        hand_over: bool,
        instead: tuple[str, ...],
        done: Callable[[Any], None],
    ) -> None:
        """Saved first, so that what is queued is what is stored."""
        from composer.app import queueing

        context, draft = self._services.session.context, self._presenter.draft
        if context is None or draft is None:
            return

        def then() -> None:
            self._run(lambda: queueing.queue(context, draft, client, channel_ids, when, hand_over, instead), done)

        self.autosave.flush(then)

    def refresh_list(self) -> None:
        context, client = self._services.session.context, self._services.session.client
        if context is not None and client is not None:
            self._run(lambda: work.drafts(context, client.id), self._show_list)

    def _opened(self) -> None:
        context = self._services.session.context
        assert context is not None
        self.autosave.set_store(lambda draft, base: work.save(context, draft, base))
        waiting, self._waiting = self._waiting, []
        for begin in waiting:
            begin()
        self.load_client()

    def _when_open(self, begin: Callable[[], None]) -> None:
        if self._services.session.context is None:
            self._waiting.append(begin)
        else:
            begin()

    def _run(self, task: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._services.tasks.run(self, task, done, self._view.show_error)

    def _show_ground(self, ground: work.Ground) -> None:
        self.brief = ground.brief
        current = self._presenter.draft
        if current is None or ground.draft is None or current.id != ground.draft.id:
            self._show_draft(ground.draft)
        self._view.show_drafts(ground.drafts, ground.draft.id if ground.draft else "")
        self.ground_changed.emit(ground)

    def _show_draft(self, draft: Draft | None) -> None:
        self.autosave.begin(draft)
        self._presenter.open(draft)
        self._told = ""
        self.autosave.state_changed.emit(Saving.SAVED)

    def _show_new(self, draft: Draft) -> None:
        self._show_draft(draft)
        self.refresh_list()

    def _show_list(self, drafts: tuple[Any, ...]) -> None:
        current = self._presenter.draft
        self._view.show_drafts(drafts, current.id if current else "")

    def _deleted(self, draft: Draft) -> None:
        self.autosave.drop()
        self._presenter.open(None)
        self.autosave.begin(None)
        self._view.say_gone(draft)
        self.load_client()

    def _saved(self, draft: Draft) -> None:
        self._told = ""
        self._presenter.saved(draft)

    def _not_saved(self, error: BaseException) -> None:
        """Told once, not at every pause."""
        if str(error) != self._told:
            self._told = str(error)
            self._view.show_error(error)
