"""What a person is asked before something is done that cannot be taken back, or that needs an answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from composer.app.queue_list import Entry
from composer.core.outcome import Receipt
from composer.core.publication import PlannedTime
from composer.ui.ask import Ask
from composer.ui.queue.presenter import Deed
from composer.ui.queue.rows import account

Do = Callable[[], None]


def confirmed(ask: Ask, parent: QWidget, deed: Deed, entries: Sequence[Entry], do: Do) -> None:
    """Call `do`, after a question where one is due."""
    question = _one(deed, entries[0]) if len(entries) == 1 else _many(deed, len(entries))
    if question is None:
        do()
    else:
        ask.confirm(parent, *question, do)


def _one(deed: Deed, entry: Entry) -> tuple[str, str, str] | None:
    translate = QCoreApplication.translate
    words = {
        Deed.SEND_NOW: (
            translate("QueuePane", "Send now?"),
            translate("QueuePane", "“{title}” goes out on {account} at once."),
            translate("QueuePane", "Send now"),
        ),
        Deed.SEND_AGAIN: (
            translate("QueuePane", "Send again?"),
            translate(
                "QueuePane",
                "Only do this when you have looked at {account} and “{title}” is not there. Otherwise it is "
                "published twice.",
            ),
            translate("QueuePane", "It is not there, send again"),
        ),
        Deed.GIVE_UP: (
            translate("QueuePane", "Take it out?"),
            translate("QueuePane", "“{title}” will not be sent on {account}. What is published stays published."),
            translate("QueuePane", "Take it out of the queue"),
        ),
    }
    words[Deed.CANCEL] = words[Deed.GIVE_UP]
    if deed not in words:
        return None
    title, text, yes = words[deed]
    return title, text.format(title=entry.title, account=account(entry)), yes


def _many(deed: Deed, count: int) -> tuple[str, str, str] | None:
    """Holding back, lifting and taking out can be taken back with one click; sending cannot."""
    translate = QCoreApplication.translate
    if deed not in (Deed.SEND_NOW, Deed.RETRY):
        return None
    text = translate("QueuePane", "%n post(s) go out at once.", "", count)
    return translate("QueuePane", "Send now?"), text, translate("QueuePane", "Send now")


def ask_time(parent: QWidget, entry: Entry, done: Callable[[PlannedTime], None]) -> None:
    from composer.ui.queue.dialogs import TimeDialog

    dialog = TimeDialog(entry.publication.planned, parent)
    dialog.chosen.connect(done)
    dialog.open()


def ask_link(parent: QWidget, entry: Entry, done: Callable[[Receipt], None]) -> None:
    from composer.ui.queue.dialogs import LinkDialog

    dialog = LinkDialog(account(entry), parent)
    dialog.chosen.connect(lambda url: done(Receipt("", url)))
    dialog.open()
