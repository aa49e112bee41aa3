"""Saves the proof of one publication: asks where, makes pictures and file in a worker, the preview in between."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from composer.app.queue_list import Entry
from composer.core.errors import TonartError
from composer.ui.export.folder import show_folder

if TYPE_CHECKING:
    from composer.app.dossier import Dossier
    from composer.ui.queue.pane import QueuePane
    from composer.ui.services import Services


class Proving(QObject):
    def __init__(self, pane: QueuePane, services: Services) -> None:
        super().__init__(pane)
        self._pane = pane
        self._services = services

    def ask(self, entry: Entry) -> None:
        from composer.app.dossier_files import ENDINGS
        from composer.app.exporting import file_name
        from composer.ui.export.proof_text import name_of

        publication = entry.publication
        kinds = {".pdf": "PDF", ".zip": self.tr("ZIP with pictures and the whole journal", "kind of file")}
        filters = ";;".join(f"{kinds[ending]} (*{ending})" for ending in ENDINGS)
        name = file_name(name_of(entry.title), publication.planned.wall.date(), ENDINGS[0])
        self._services.ask.save_file(
            self._pane, self.tr("Save the proof"), name, filters, lambda file: self._begin(publication.id, file)
        )

    def _begin(self, publication_id: str, file: Path) -> None:
        from composer.app import dossier, dossier_files

        context = self._services.session.context
        if context is None:
            return
        if file.suffix.lower() not in dossier_files.ENDINGS:
            self._pane.tell(TonartError("proof.unknown-kind", file=file.name))
            return
        self._services.tasks.run(
            self,
            lambda: dossier.gather(context, publication_id),
            lambda gathered: self._make(gathered, file),
            self._pane.tell,
        )

    def _make(self, gathered: Dossier, file: Path) -> None:
        from composer.app import exporting
        from composer.ui.export.proof import card, proof

        seen = card(gathered)
        self._services.tasks.run(
            self,
            lambda: exporting.write(file, proof(gathered, seen, file.suffix.lower())),
            lambda _: self._done(file),
            self._pane.tell,
        )

    def _done(self, file: Path) -> None:
        sentence = self.tr("Saved: {file}").format(file=file.name)
        self._services.offer(sentence, self.tr("Show in folder"), lambda: show_folder(file.parent))
