"""When the data cannot be opened at the start: say why, and offer a way on where there is one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from composer.core.errors import StoreError
from composer.ui import logs
from composer.ui.words import error_text, error_title

if TYPE_CHECKING:
    from composer.ui.main_window import MainWindow


def not_opened(window: MainWindow, error: BaseException, again: Callable[[], None]) -> None:
    """`again` opens the data once more, after a damaged database was put out of the way."""
    logs.note(error)
    ask = window.services.ask
    if not (isinstance(error, StoreError) and error.code == "store.broken"):
        ask.tell(window, error_title(error), error_text(error))
        return
    offer = QCoreApplication.translate(
        "Trouble",
        "Or let Tonart put the damaged file into the folder “set-aside” and begin anew. Nothing is deleted.",
    )
    yes = QCoreApplication.translate("Trouble", "Set it aside and begin anew")
    ask.confirm(window, error_title(error), f"{error_text(error)}\n\n{offer}", yes, lambda: _begin_anew(window, again))


def _begin_anew(window: MainWindow, again: Callable[[], None]) -> None:
    locations = window.services.locations

    def work() -> Path:
        from composer.app import bootstrap, rescue

        return rescue.set_aside(bootstrap.context(locations))

    def done(where: Path) -> None:
        window.say(QCoreApplication.translate("Trouble", "The damaged file lies here now: {file}").format(file=where))
        again()

    def failed(error: BaseException) -> None:
        logs.note(error)
        window.services.ask.tell(window, error_title(error), error_text(error))

    window.tasks.run(window, work, done, failed)
