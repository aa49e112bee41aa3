"""What is on hold, and the buttons that hold and lift."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from composer.core.client import Client
from composer.ui import tokens as t

ALL = "all"


class Holds(QFrame):
    """A notice that is there while something is held. `lift_asked` carries the scopes to lift."""

    lift_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "notice")
        self._holds: Mapping[str, str] = {}
        self._names: dict[str, str] = {}
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.lift = QPushButton(self)
        self.lift.clicked.connect(lambda: self.lift_asked.emit(tuple(self._holds)))
        row = QHBoxLayout(self)
        row.setContentsMargins(t.SPACE_3, t.SPACE_2, t.SPACE_3, t.SPACE_2)
        row.addWidget(self.words, 1)
        row.addWidget(self.lift)
        self.hide()

    def knows(self, clients: tuple[Client, ...], networks: Mapping[str, str]) -> None:
        """What the scopes are called. `networks`: their names by key."""
        self._names = {f"client:{client.id}": client.name for client in clients}
        for channel in (channel for client in clients for channel in client.channels):
            name = networks.get(channel.network, channel.network)
            self._names[f"channel:{channel.id}"] = f"{name} {channel.shown}".rstrip()
        self.show_holds(self._holds)

    def held(self, scope: str) -> bool:
        return scope in self._holds

    def show_holds(self, holds: Mapping[str, str]) -> None:
        """Reason by scope."""
        self._holds = holds
        self.setVisible(bool(holds))
        self.lift.setText(self.tr("Lift the hold"))
        reasons = ", ".join(dict.fromkeys(filter(None, holds.values())))
        if ALL in holds:
            words = self.tr("On hold: nothing is sent until you lift it. {reasons}")
        else:
            words = self.tr("On hold: {scopes}. Nothing of it is sent until you lift it. {reasons}")
        scopes = ", ".join(self._names.get(scope, scope) for scope in holds)
        self.words.setText(words.format(scopes=scopes, reasons=reasons).rstrip())
