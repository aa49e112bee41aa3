"""The panes of the window. Each is imported and made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from composer.ui.services import Services


@dataclass(frozen=True)
class Pane:
    """`key` names its icon and its action ("pane.KEY") too."""

    key: str
    create: Callable[[Services], QWidget]


def _write(services: Services) -> QWidget:
    from composer.ui.editor.pane import create

    return create(services)


def _plan(services: Services) -> QWidget:
    from composer.ui.plan.pane import create

    return create(services)


def _queue(services: Services) -> QWidget:
    from composer.ui.queue.pane import create

    return create(services)


def _client(services: Services) -> QWidget:
    from composer.ui.client.pane import create

    return create(services)


def _channels(services: Services) -> QWidget:
    from composer.ui.channels.pane import create

    return create(services)


PANES = (
    Pane("write", _write),
    Pane("plan", _plan),
    Pane("queue", _queue),
    Pane("client", _client),
    Pane("channels", _channels),
)
