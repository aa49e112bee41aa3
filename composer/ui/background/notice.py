"""A word on the desktop for what needs a person, once for each time something comes to need one."""

from __future__ import annotations

import shutil
from collections.abc import Callable

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QSystemTrayIcon

from composer.core.publication import NEEDS_A_PERSON, Publication, PublicationState
from composer.ui.words import reason_text, state_text

Show = Callable[[str, str], None]
"""Title and sentence."""


class Notices:
    def __init__(self, show: Show, account_of: Callable[[Publication], str]) -> None:
        self._show, self._account_of = show, account_of
        self._told: dict[str, PublicationState] = {}

    def changed(self, publication: Publication) -> None:
        if publication.state not in NEEDS_A_PERSON:
            self._told.pop(publication.id, None)
        elif self._told.get(publication.id) is not publication.state:
            self._told[publication.id] = publication.state
            title = f"{state_text(publication.state)}: {self._account_of(publication)}"
            self._show(title, reason_text(publication))


def on_desktop(tray: QSystemTrayIcon) -> Show:
    """By the tray; where the desktop has none, by the program that Linux desktops bring for it, if it is there."""

    def show(title: str, sentence: str) -> None:
        sender = shutil.which("notify-send")
        if QSystemTrayIcon.isSystemTrayAvailable():
            tray.showMessage(title, sentence, tray.icon())
        elif sender is not None:
            QProcess.startDetached(sender, ["--app-name=Tonart", "--", title, sentence])

    return show
