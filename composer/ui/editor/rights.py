"""Alt texts and rights of the draft's pictures: what arrives where, at each picture and in a dialog."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Qt

from composer.core.message import Attachment
from composer.ui.images.rights_dialog import RightsDialog

if TYPE_CHECKING:
    from composer.app.preparing import Judged
    from composer.ui.editor.pane import EditorPane


class PictureRights(QObject):
    def __init__(self, pane: EditorPane) -> None:
        super().__init__(pane)
        self._pane = pane
        pane.sheet.pictures.rights_asked.connect(self.open)

    def show_judged(self, judged: Sequence[Judged]) -> None:
        draft, client = self._pane.presenter.draft, self._pane.services.session.client
        if draft is None or not draft.message.attachments:
            return
        from composer.app.arrivals import arrivals  # loaded with the first picture

        for attachment in draft.message.attachments:
            found = arrivals(judged, attachment, client)
            self._pane.sheet.pictures.show_arrivals(attachment.id, found)
            for dialog in self._dialogs(attachment.id):
                dialog.show_attachment(attachment)
                dialog.show_arrivals(found)
                dialog.show_image(self._pane.sheet.pictures.image(attachment.sha256))

    def open(self, picture_id: str) -> RightsDialog | None:
        pane, attachment = self._pane, self._attachment(picture_id)
        client = pane.services.session.client
        if attachment is None or client is None:
            return None
        presenter = pane.presenter
        dialog = RightsDialog(attachment, datetime.now(ZoneInfo(client.zone)).date(), pane)
        dialog.alt_edited.connect(lambda text: presenter.alt_typed(picture_id, text))
        dialog.rights_edited.connect(lambda rights, key: presenter.rights_edited(picture_id, rights, key))
        self.show_judged(presenter.judged)
        dialog.open()
        return dialog

    def _dialogs(self, picture_id: str) -> list[RightsDialog]:
        found = self._pane.findChildren(RightsDialog, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return [dialog for dialog in found if dialog.picture_id == picture_id]

    def _attachment(self, picture_id: str) -> Attachment | None:
        draft = self._pane.presenter.draft
        found = draft.message.attachments if draft else ()
        return next((a for a in found if a.id == picture_id), None)
