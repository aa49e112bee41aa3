"""Previews of the draft on screen as a file: asks where, paints between key presses, writes in a worker."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer

from composer.core.errors import TonartError
from composer.ui.export.folder import show_folder

if TYPE_CHECKING:
    from composer.app.exporting import Handout
    from composer.ui.editor.pane import EditorPane
    from composer.ui.export.making import Steps


class Exporting(QObject):
    """What is shown is exported, whether it is saved by then or not."""

    def __init__(self, pane: EditorPane) -> None:
        super().__init__(pane)
        self._pane = pane
        pane.services.actions["draft.export"].triggered.connect(lambda: self.ask())
        pane.side.copied.connect(self._say_copied)

    def ask(self) -> None:
        from composer.app.exporting import ENDINGS, file_name
        from composer.ui.export.words import untitled

        pane, draft = self._pane, self._pane.presenter.draft
        if draft is None or not pane.presenter.judged:
            pane.services.say(self.tr("There is no preview to export yet. Choose a channel first."))
            return
        kinds = {
            ".pdf": "PDF",
            ".png": self.tr("Picture", "kind of file"),
            ".html": self.tr("Web page", "kind of file"),
        }
        filters = ";;".join(f"{kinds[ending]} (*{ending})" for ending in ENDINGS)
        name = file_name(draft.title or untitled(), self._today(), ENDINGS[0])
        pane.services.ask.save_file(pane, self.tr("Export previews"), name, filters, self._begin)

    def _today(self) -> date:
        client = self._pane.services.session.client
        return datetime.now(ZoneInfo(client.zone) if client else UTC).date()

    def _begin(self, file: Path) -> None:
        pane, draft, judged = self._pane, self._pane.presenter.draft, self._pane.presenter.judged
        context, client = pane.services.session.context, pane.services.session.client
        if draft is None or context is None or client is None:
            return
        from composer.app import clients, exporting

        phone = pane.services.actions["view.phone"].isChecked()

        def gather() -> Handout:
            return exporting.handout(context, client, draft, clients.brief(context, client).kit, judged, phone)

        if file.suffix.lower() not in exporting.ENDINGS:
            pane.show_error(TonartError("export.unknown-kind", file=file.name))
            return
        pane.services.say(self.tr("Exporting the previews …"))
        pane.services.tasks.run(self, gather, lambda handout: self._paint(handout, file), pane.show_error)

    def _paint(self, handout: Handout, file: Path) -> None:
        """A picture looks as on the screen; what is for paper is light."""
        from composer.ui.export.making import steps

        dark = self._pane.services.theme.tokens.dark and file.suffix.lower() == ".png"
        self._step(steps(handout, file, dark), file)

    def _step(self, making: Steps, file: Path) -> None:
        from composer.app import exporting

        try:
            next(making)
        except StopIteration as end:
            encode, pane = end.value, self._pane
            pane.services.tasks.run(
                self, lambda: exporting.write(file, encode()), lambda _: self._done(file), pane.show_error
            )
        else:
            QTimer.singleShot(0, self, lambda: self._step(making, file))

    def _say_copied(self, network: str) -> None:
        self._pane.services.say(self.tr("The preview on {network} is on the clipboard.").format(network=network))

    def _done(self, file: Path) -> None:
        sentence = self.tr("Exported: {file}").format(file=file.name)
        self._pane.services.offer(sentence, self.tr("Show in folder"), lambda: show_folder(file.parent))
