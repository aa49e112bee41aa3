"""What all panes share of this start: the open context, the clients, and who is being worked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from composer.core.client import Client

if TYPE_CHECKING:
    from composer.app.context import Context


class Session(QObject):
    """Lives on the Qt thread. `context` is None until the first paint is done and the store is open."""

    opened = Signal()
    """`context` is there."""
    clients_changed = Signal()
    client_changed = Signal()
    contacts_changed = Signal()
    """The address book has other contacts than before."""
    kit_changed = Signal()
    """The chosen client has another brand kit."""
    drafts_changed = Signal()
    """A pane other than Write has changed or made drafts."""
    publication_changed = Signal(object)
    """A Publication as it now stands. Emitted from the publisher's thread too; connect to a method of a QObject."""
    publication_asked = Signal(str)
    """The Queue pane is to show this one. Ask after the pane is shown."""
    trouble_changed = Signal(str)
    """A code while the publisher cannot use the queue, "" when that is over. From the publisher's thread too."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context: Context | None = None
        self.clients: tuple[Client, ...] = ()
        self.client: Client | None = None

    def open(self, context: Context, clients: tuple[Client, ...]) -> None:
        """Once, when the store is open."""
        self.context = context
        self.set_clients(clients)
        self.opened.emit()

    def set_clients(self, clients: tuple[Client, ...]) -> None:
        """The clients as stored now; the chosen one is kept by its id."""
        self.clients = clients
        wanted = self.client.id if self.client else None
        chosen = next((c for c in clients if c.id == wanted), clients[0] if clients else None)
        self.clients_changed.emit()
        if chosen != self.client:
            self.client = chosen
            self.client_changed.emit()

    def choose(self, client_id: str) -> None:
        chosen = next((c for c in self.clients if c.id == client_id), None)
        if chosen is not None and chosen != self.client:
            self.client = chosen
            self.client_changed.emit()
