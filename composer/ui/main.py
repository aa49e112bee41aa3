"""Starts the window: nothing but Qt and what the first paint shows is imported before the first paint."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from composer.app.locations import Locations
from composer.ui.ask import ScreenAsk
from composer.ui.language import Language
from composer.ui.main_window import MainWindow
from composer.ui.session import Session
from composer.ui.single import Claim, claim
from composer.ui.theme import Theme

if TYPE_CHECKING:
    from composer.app.starting import FirstSight


def run(argv: list[str], locations: Locations) -> int:
    """Gives the exit code. `argv` is without the program's name; Qt takes its own switches from it."""
    qInstallMessageHandler(_log_qt)
    app = QApplication(["tonart", *argv])
    app.setApplicationName("Tonart")
    app.setStyle("Fusion")
    sight, trouble = _first_sight(locations)
    theme = Theme(app)
    language = Language(app, locations.resources / "translations")
    language.set(sight.settings.get("language", "") if sight else "")
    theme.set_mode(sight.settings.get("theme", "") if sight else "")
    mine = claim(locations.data)
    if mine is Claim.TAKEN:
        return 0
    if mine is Claim.SILENT:
        return _tell_silent()
    window = make_window(locations, theme, language, sight)
    window.first_painted.connect(lambda: _after_first_paint(window, trouble))
    window.show()
    code = app.exec()
    qInstallMessageHandler(None)
    return code


def make_window(locations: Locations, theme: Theme, language: Language, sight: FirstSight | None) -> MainWindow:
    """The window with the last draft on it, nothing slow begun yet."""
    session = Session()
    window = MainWindow(locations, theme, language, ScreenAsk(), session)
    session.setParent(window)
    if sight is not None:
        if sight.client is not None:
            session.set_clients((sight.client,))
        if sight.settings.get("geometry"):
            window.restore_place(sight.settings["geometry"])
    window.show_pane("write")
    if sight is not None:
        from composer.ui.editor.pane import EditorPane

        writing = window.pane("write")
        assert isinstance(writing, EditorPane)
        writing.show_first(sight.draft, sight.drafts)
    theme.apply()
    return window


def _first_sight(locations: Locations) -> tuple[FirstSight | None, BaseException | None]:
    from composer.app.starting import first_sight

    try:
        return first_sight(locations), None
    except Exception as error:  # whatever is wrong with the data, the window opens and says so
        return None, error


def _after_first_paint(window: MainWindow, trouble: BaseException | None) -> None:
    from composer.ui.opening import Opening

    Opening(window, trouble).begin()


def _tell_silent() -> int:
    from PySide6.QtWidgets import QMessageBox

    translate = QCoreApplication.translate
    QMessageBox.warning(
        None,
        translate("Start", "Tonart is already open"),
        translate(
            "Start",
            "Tonart is already running on this data but does not answer. Nothing was opened, so that no post can go "
            "out twice. Please close the other window, or end the other Tonart, and start again.",
        ),
    )
    return 1


def _log_qt(kind: QtMsgType, _context: object, message: str) -> None:
    import logging

    levels = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
    }
    logging.getLogger("qt").log(levels.get(kind, logging.ERROR), message)


if __name__ == "__main__":
    from composer.app.locations import locations as usual

    sys.exit(run(sys.argv[1:], usual()))
