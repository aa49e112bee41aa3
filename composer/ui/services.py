"""What a pane is given: a pane is a module with `create(services) -> QWidget`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from composer.app.locations import Locations
from composer.ui.actions import Actions
from composer.ui.ask import Ask
from composer.ui.language import Language
from composer.ui.session import Session
from composer.ui.tasks import Tasks
from composer.ui.theme import Theme


@dataclass(frozen=True)
class Services:
    """`say` puts a sentence on the status line; `show_pane` goes to "write", "plan", "queue", "client" or "channels";
    `open_draft` shows a draft in the Write pane; `wake` tells the publisher that the queue has changed."""

    locations: Locations
    tasks: Tasks
    session: Session
    theme: Theme
    language: Language
    ask: Ask
    actions: Actions
    say: Callable[[str], None]
    show_pane: Callable[[str], None]
    open_draft: Callable[[str], None]
    wake: Callable[[], None]
