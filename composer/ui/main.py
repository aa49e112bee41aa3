"""Starts the window: nothing but Qt and what the first paint shows is imported before the first paint."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

import composer.ui.unread  # noqa: F401 - first: the others are imported more cheaply after it
from composer.app.starting import GEOMETRY, LANGUAGE, THEME, first_sight
from composer.ui.first_sight import FirstSight
from composer.ui.language import Language
from composer.ui.main_window import MainWindow
from composer.ui.single import Claim, claim

if TYPE_CHECKING:
    from composer.app.locations import Locations
    from composer.app.starting import Peek


def run(argv: list[str], locations: Locations) -> int:
    """Gives the exit code. `argv` is without the program's name; Qt takes its own switches from it."""
    qInstallMessageHandler(_log_qt)
    app = QApplication(["tonart", "-style", "fusion", *argv])  # its palette tells light from dark on every system
    app.setApplicationName("Tonart")
    language = Language(app, locations.resources / "translations")
    seen = first_sight(locations)
    language.set(seen.settings.get(LANGUAGE, "") if seen else "")
    mine = claim(locations.data)
    if mine is Claim.TAKEN:
        return 0
    if mine is Claim.SILENT:
        return _tell_silent(app, seen.settings.get(THEME, "") if seen else "")
    window = first_window(seen)
    window.first_painted.connect(lambda: _after_first_paint(app, window, locations, language, seen))
    window.show()
    code = app.exec()
    qInstallMessageHandler(None)
    return code


def first_window(seen: Peek | None) -> MainWindow:
    """The window as it is first painted: the last draft is on it, but no pane is made yet."""
    window = MainWindow()
    if seen is not None:
        from composer.ui import fonts  # a first start has no words to paint yet

        fonts.register()
        if seen.settings.get(GEOMETRY):
            window.restore_place(seen.settings[GEOMETRY])
    window.setCentralWidget(FirstSight(seen, window))
    return window


def furnish(app: QApplication, window: MainWindow, locations: Locations, language: Language, seen: Peek | None) -> None:
    """Put the panes in place of the first sight, the last draft in them; nothing slow is begun yet."""
    # Loaded here, not above: the first paint does not wait for any of them.
    from composer.app.starting import first_values
    from composer.ui.ask import ScreenAsk
    from composer.ui.editor.pane import EditorPane
    from composer.ui.session import Session
    from composer.ui.theme import Theme

    app.setStyle("Fusion")
    glimpse = first_values(seen)
    client = glimpse.client if glimpse else None
    theme = Theme(app, seen.settings.get(THEME, "") if seen else "", client.accent if client else None)
    theme.apply()
    session = Session(window)
    window.furnish(locations, theme, language, ScreenAsk(), session)
    if client is not None:
        session.set_clients((client,))
    window.show_pane("write")
    writing = window.pane("write")
    assert isinstance(writing, EditorPane)
    writing.show_first(glimpse.draft if glimpse else None, glimpse.drafts if glimpse else ())


def _after_first_paint(
    app: QApplication, window: MainWindow, locations: Locations, language: Language, seen: Peek | None
) -> None:
    if not window.isVisible():
        return
    furnish(app, window, locations, language, seen)
    QTimer.singleShot(0, lambda: _open(window))  # the panes are painted first


def _open(window: MainWindow) -> None:
    from composer.ui.opening import Opening  # after the first paint

    if window.isVisible():
        Opening(window).begin()


def _tell_silent(app: QApplication, mode: str) -> int:
    from PySide6.QtWidgets import QMessageBox

    from composer.ui.theme import Theme

    QApplication.setStyle("Fusion")
    Theme(app, mode).apply()
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
