"""The dialogs of the Write pane: pictures, their frames, versions, queue, and the question at closing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog

from composer.core.message import LinkCard
from composer.core.picture import KINDS
from composer.ui.editor.autosave import Saving

if TYPE_CHECKING:
    from composer.app.preparing import Judged
    from composer.core.publication import PlannedTime
    from composer.ui.editor.card_dialog import CardDialog
    from composer.ui.editor.insert_menu import InsertMenu
    from composer.ui.editor.pane import EditorPane
    from composer.ui.images.frames_dialog import FramesDialog


def add_pictures(pane: EditorPane) -> None:
    def chosen(files: list[Path]) -> None:
        pane.desk.bring_in([(file, file.name) for file in files])

    pane.services.ask.open_files(pane, QCoreApplication.translate("WritingDialogs", "Add pictures"), _kinds(), chosen)


def _kinds() -> str:
    translate = QCoreApplication.translate
    endings = " ".join(f"*.{ending}" for kind in KINDS for ending in kind.endings)
    return f"{translate('WritingDialogs', 'Pictures')} ({endings});;{translate('WritingDialogs', 'All files')} (*)"


def new_contact(pane: EditorPane, name: str) -> None:
    """Its name then stands where it was begun."""
    from composer.ui.book.dialog import BookDialog

    context = pane.services.session.context
    if context is not None:
        dialog = BookDialog(pane.services, context, pane)
        dialog.kept.connect(lambda contact: pane.offers.put_in(contact.name))
        dialog.kept.connect(dialog.accept)
        dialog.open()
        dialog.begin(name)


def insert(pane: EditorPane) -> None:
    """Below the button where the mouse asks, below the cursor where the keys do."""
    message, button = pane.sheet.message, pane.sheet.insert
    menu = insert_menu(pane)
    if menu is not None:
        asked = button if button.hasFocus() else message.viewport()
        place = button.rect().bottomLeft() if button.hasFocus() else message.cursorRect().bottomLeft()
        menu.open_at(asked.mapToGlobal(place))


def insert_menu(pane: EditorPane) -> InsertMenu | None:
    """What can be put into the draft that is open."""
    from composer.ui.editor.insert_menu import InsertMenu, put_in

    client, draft, message = pane.services.session.client, pane.presenter.draft, pane.sheet.message
    if client is None or draft is None:
        return None
    menu = InsertMenu(client, draft, message)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.chosen.connect(lambda text, paragraph: put_in(message, text, paragraph))
    return menu


def show_frames(pane: EditorPane, picture_id: str = "") -> None:
    """The contact sheet, beginning with this picture or the first one; opens when the kit's logo has been read."""
    from composer.app import framing
    from composer.ui.editor import work
    from composer.ui.images.frames_dialog import FramesDialog

    presenter, brief = pane.presenter, pane.desk.brief
    if presenter.draft is None or brief is None or not framing.pictures(presenter.draft, presenter.judged):
        return

    def show(logos: dict[str, QImage]) -> None:
        if presenter.draft is None:
            return
        dialog = FramesDialog(pane.services.theme.tokens, brief, logos, pane)
        dialog.changed.connect(presenter.reframed)
        dialog.undo_asked.connect(presenter.undo)
        dialog.redo_asked.connect(presenter.redo)
        dialog.image_wanted.connect(lambda sha256: _fetch_for_frames(pane, sha256))
        dialog.begin(picture_id, presenter.draft, presenter.judged)
        dialog.open()

    pane.services.tasks.run(pane, lambda: work.logos(brief.kit), show, pane.show_error)


def follow_frames(pane: EditorPane, judged: Sequence[Judged]) -> None:
    """Where the contact sheet is open, it shows the draft as it is now."""
    for dialog in _open_sheets(pane):
        if pane.presenter.draft is not None:
            dialog.show_draft(pane.presenter.draft, judged)


def _fetch_for_frames(pane: EditorPane, sha256: str) -> None:
    def show(image: QImage) -> None:
        for dialog in _open_sheets(pane):  # it may have been closed meanwhile
            dialog.show_image(sha256, image)

    pane.desk.fetch_canvas(sha256, show)


def _open_sheets(pane: EditorPane) -> list[FramesDialog]:
    found = pane.findChildren(QDialog, "frames", Qt.FindChildOption.FindDirectChildrenOnly)
    return cast("list[FramesDialog]", found)


def edit_card(pane: EditorPane, url: str) -> None:
    """Also for a link whose page says nothing: the editor writes the card."""
    from composer.ui.editor import work
    from composer.ui.editor.card_dialog import CardDialog

    card = pane.cards.card(url) or LinkCard(url)
    dialog = CardDialog(card, work.site(url), pane)
    dialog.image_wanted.connect(pane.desk.fetch_picture)
    dialog.picture_asked.connect(lambda: _choose_card_picture(pane, dialog))
    dialog.confirmed.connect(lambda face: pane.presenter.card_edited(pane.cards.card(url) or card, face))
    dialog.show_face(card.face)
    dialog.open()


def show_card_image(pane: EditorPane, sha256: str, image: QImage) -> None:
    """Where a card is being edited, its picture is shown."""
    for dialog in pane.findChildren(QDialog, "link-card"):
        from composer.ui.editor.card_dialog import CardDialog

        assert isinstance(dialog, CardDialog)
        dialog.show_image(sha256, image)


def _choose_card_picture(pane: EditorPane, dialog: CardDialog) -> None:
    def chosen(files: list[Path]) -> None:
        if files:
            pane.desk.bring_in_one((files[0], files[0].name), dialog.show_picture)

    pane.services.ask.open_files(pane, QCoreApplication.translate("WritingDialogs", "Add pictures"), _kinds(), chosen)


def show_versions(pane: EditorPane) -> None:
    from composer.ui.editor.versions_dialog import VersionsDialog

    def show(versions: Sequence[Any]) -> None:
        dialog = VersionsDialog(versions, pane)
        dialog.looked_at.connect(lambda version_id: pane.desk.version(version_id, dialog.show_version))
        dialog.restore_asked.connect(pane.presenter.restored)
        dialog.begin()
        dialog.open()

    pane.desk.versions(show)


def compare(pane: EditorPane) -> None:
    """The text of the channel in front with the common one; closes when nothing differs any more."""
    from composer.ui.editor.changes import is_behind
    from composer.ui.editor.compare_dialog import CompareDialog

    presenter, tab = pane.presenter, pane.presenter.tab
    if presenter.draft is None or not tab or presenter.draft.variant(tab).text is None:
        return
    dialog = CompareDialog(pane.sheet.name_of(tab), pane.services.theme.tokens, pane)

    def show() -> None:
        draft = presenter.draft
        if draft is None or draft.text_for(tab) == draft.message.text:
            dialog.accept()
        else:
            dialog.show_texts(draft.message.text, draft.text_for(tab), is_behind(draft, tab))

    for asked, change in (
        (dialog.edited, presenter.typed),
        (dialog.common_taken, presenter.took_common),
        (dialog.given_to_all, presenter.gave_to_all),
        (dialog.kept, presenter.kept_apart),
    ):
        asked.connect(change)
        asked.connect(show)
    dialog.finished.connect(dialog.deleteLater)
    show()
    dialog.open()


def queue(pane: EditorPane) -> None:
    from composer.app.costs import standings
    from composer.ui.editor import work
    from composer.ui.editor.queue_dialog import QueueDialog

    client = pane.services.session.client
    if client is None or not pane.presenter.judged:
        return

    def confirmed(
        channel_ids: tuple[str, ...], when: PlannedTime | None, hand_over: bool, instead: tuple[str, ...]
    ) -> None:
        pane.desk.queue(client, channel_ids, when, hand_over, instead, queued)

    def queued(publications: Sequence[object]) -> None:
        pane.services.wake()
        count = len(publications)
        pane.services.say(QCoreApplication.translate("WritingDialogs", "%n post(s) queued.", "", count))

    def judge_on(day: date) -> None:
        context, draft = pane.services.session.context, pane.presenter.draft
        if context is not None and draft is not None:
            pane.services.tasks.run(dialog, lambda: work.judged_on(context, client, draft, day), dialog.show_judged)

    dialog = QueueDialog(client, pane.presenter.judged, datetime.now(UTC), pane)
    dialog.day_chosen.connect(judge_on)
    dialog.confirmed.connect(confirmed)
    dialog.open()
    context, draft = pane.services.session.context, pane.presenter.draft
    posts = [(one.channel, one.post) for one in pane.presenter.judged]
    if context is not None and draft is not None:
        pane.services.tasks.run(dialog, lambda: standings(context, posts, draft.id), dialog.show_standings)


def finish(pane: EditorPane, done: Callable[[], None]) -> None:
    """Save what waits, then `done`. What cannot be saved is lost only when the person says so."""
    autosave = pane.desk.autosave

    def ask() -> None:
        translate = QCoreApplication.translate
        pane.services.ask.confirm(
            pane,
            translate("WritingDialogs", "The last changes are not saved"),
            translate("WritingDialogs", "Tonart could not save them. If you close it now, they are lost."),
            translate("WritingDialogs", "Close and lose them"),
            give_up,
        )

    def give_up() -> None:
        autosave.drop()
        done()

    def state_changed(state: str) -> None:
        if state == Saving.FAILED:
            autosave.state_changed.disconnect(state_changed)
            ask()

    if autosave.unsaved and pane.services.session.context is None:
        ask()
        return
    if autosave.unsaved:
        autosave.state_changed.connect(state_changed)
    autosave.flush(done)
