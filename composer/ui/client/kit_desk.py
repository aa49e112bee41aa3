"""What is done with a client's brand kit from its page: edit, import, export, go back. Loads the editor when asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from composer.core.brand_kit import BrandKit
from composer.core.client import Client
from composer.ui.services import Services

if TYPE_CHECKING:
    from composer.app.context import Context
    from composer.app.kit_keeping import Former
    from composer.ui.kit.work import Incoming

KINDS = "Tonart (*.tonartkit)"
SHOWN = 5
"""Former versions that are offered."""


class KitDesk(QObject):
    """`page` is what the dialogs belong to."""

    def __init__(self, services: Services, page: QWidget) -> None:
        super().__init__(page)
        self._services, self._page = services, page

    def asked(self, what: str) -> None:
        ways = {"edit": self._edit, "take": self._choose, "export": self._export, "back": self._back}
        ways[what]()

    def look_at(self, source: Path) -> None:
        """Show what a kit's file would change; it is taken over when a person says so."""
        from composer.ui.kit import work

        def ask(context: Context, client: Client) -> None:
            self._run(
                lambda: work.look_at(context, client.id, source), lambda found: self._show(context, client, found)
            )

        self._with_client(ask)

    def _show(self, context: Context, client: Client, found: Incoming) -> None:
        from composer.ui.kit import work
        from composer.ui.kit.incoming import IncomingDialog

        dialog = IncomingDialog(self._page, found, client.name, self._services.theme.tokens)
        dialog.accepted.connect(lambda: self._run(lambda: work.take(context, client.id, found.source), self._kept))
        dialog.open()

    def _edit(self) -> None:
        def begin(context: Context, client: Client) -> None:
            from composer.app import clients

            self._run(lambda: clients.kit(context, client.id), lambda kit: self._open(context, client, kit))

        self._with_client(begin)

    def _open(self, context: Context, client: Client, kit: BrandKit | None) -> None:
        from composer.ui.kit.dialog import KitDialog

        dialog = KitDialog(self._services, context, client, kit, self._page)
        dialog.kept.connect(self._kept)
        dialog.open()

    def _choose(self) -> None:
        title = self.tr("Import design guidelines")
        self._services.ask.open_files(self._page, title, KINDS, lambda files: self.look_at(files[0]))

    def _export(self) -> None:
        def begin(context: Context, client: Client) -> None:
            from composer.app import clients

            self._run(lambda: clients.kit(context, client.id), lambda kit: self._ask_where(context, client, kit))

        self._with_client(begin)

    def _ask_where(self, context: Context, client: Client, kit: BrandKit | None) -> None:
        from composer.ui.kit import work

        if kit is None:
            return

        def write(target: Path) -> None:
            said = self.tr("{file} is written.").format(file=target.name)
            self._run(lambda: work.export(context, client.id, target), lambda _: self._services.say(said))

        title = self.tr("Export design guidelines")
        self._services.ask.save_file(self._page, title, work.file_name(kit), KINDS, write)

    def _back(self) -> None:
        from composer.ui.kit import work

        def begin(context: Context, client: Client) -> None:
            self._run(
                lambda: work.former(context, client.id)[:SHOWN], lambda found: self._offer(context, client, found)
            )

        self._with_client(begin)

    def _offer(self, context: Context, client: Client, found: tuple[Former, ...]) -> None:
        from composer.ui.kit import work

        if not found:
            return
        words = self.tr("version {version}")
        self._services.ask.choose(
            self._page,
            self.tr("Which version shall hold again?"),
            self.tr("The present one is kept too. What is queued already goes out as it was approved."),
            [words.format(version=one.kit.version) for one in found],
            lambda at: self._run(lambda: work.go_back(context, client.id, found[at].key), self._kept),
        )

    def _kept(self, kit: BrandKit) -> None:
        said = self.tr("Version {version} of the design guidelines holds now.")
        self._services.say(said.format(version=kit.version))
        self._services.session.kit_changed.emit()

    def _with_client(self, act: Callable[[Context, Client], None]) -> None:
        session = self._services.session
        if session.context is not None and session.client is not None:
            act(session.context, session.client)

    def _run(self, task: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._services.tasks.run(self, task, done, self._tell)

    def _tell(self, error: BaseException) -> None:
        from composer.ui.words import error_text, error_title

        self._services.ask.tell(self._page, error_title(error), error_text(error))
