"""What a pane is given: a pane is a module with `create(services) -> QWidget`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import SignalInstance

from composer.app.locations import Locations
from composer.ui.actions import Actions
from composer.ui.ask import Ask
from composer.ui.language import Language
from composer.ui.session import Session
from composer.ui.tasks import Tasks
from composer.ui.theme import Theme


@dataclass(frozen=True)
class Services:
    """`say` puts a sentence on the status line, `offer` one with a button beside it; `show_pane` goes to "write",
    "plan", "queue", "client" or "channels"; `open_draft` shows a draft in the Write pane; `wake` tells the publisher
    that the queue has changed."""

    locations: Locations
    tasks: Tasks
    session: Session
    theme: Theme
    language: Language
    ask: Ask
    actions: Actions
    say: Callable[[str], None]
    offer: Callable[[str, str, Callable[[], None]], None]
    show_pane: Callable[[str], None]
    open_draft: Callable[[str], None]
    wake: Callable[[], None]


class Writing(Protocol):
    """What the frame asks of the Write pane. `save_state_changed` carries the words for the status line."""

    @property
    def save_state_changed(self) -> SignalInstance: ...

    def open_draft(self, draft_id: str) -> None: ...

    def paper_place(self) -> str:
        """Where the message stands in the window, "left top width height": the next start paints it there at once."""


@runtime_checkable
class Finishing(Protocol):
    """A pane that may hold what is not saved."""

    def finish(self, done: Callable[[], None]) -> None:
        """Save what is not saved yet; `done` when nothing would be lost, or the person accepts the loss."""
