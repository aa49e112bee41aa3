"""Tells at the start which sign-in is the next to end, while there is time to do something about it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from composer.core.client import Channel, Client
from composer.ui.services import Services
from composer.ui.words_sign_in import sign_in_end


def announce(services: Services, clients: Iterable[Client], today: date) -> None:
    found = next_to_end(clients, today)
    if found is not None:
        channel, days = found
        words = QCoreApplication.translate("SignIn", "Show the channels")
        services.offer(sign_in_end(channel.shown, days), words, lambda: services.show_pane("channels"))


def next_to_end(clients: Iterable[Client], today: date) -> tuple[Channel, int] | None:
    """With the days that are left."""
    ending = [
        (days, channel)
        for client in clients
        for channel in client.channels
        if (days := channel.days_left(today)) is not None
    ]
    if not ending:
        return None
    days, channel = min(ending, key=lambda one: one[0])
    return channel, days
