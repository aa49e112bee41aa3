"""The menu with what the client needs again and again: hashtags of the topic, hashtag sets, snippets."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from composer.core.client import Client
from composer.core.message import Draft
from composer.ui.editor.message_edit import MessageEdit
from composer.ui.editor.places import to_points
from composer.ui.topics import topic_name

SHOWN = 60


class InsertMenu(QMenu):
    """`chosen` carries the text to put in, and whether it is a paragraph of its own."""

    chosen = Signal(str, bool)

    def __init__(self, client: Client, draft: Draft, parent: QWidget) -> None:
        super().__init__(parent)
        self._offer(self.tr("Hashtags"), tuple(_tags(client, draft)), False)
        self._offer(self.tr("Snippets"), tuple(client.snippets.items()), True)
        if self.isEmpty():
            self.addAction(self.tr("{client} has no hashtags and snippets yet").format(client=_plain(client.name)))
            self.actions()[0].setEnabled(False)
        self.setAccessibleName(self.tr("Insert"))

    def open_at(self, corner: QPoint) -> None:
        self.popup(corner)
        first = next((action for action in self.actions() if action.isEnabled() and not action.isSeparator()), None)
        if first is not None:
            self.setActiveAction(first)

    def _offer(self, heading: str, entries: tuple[tuple[str, str], ...], paragraph: bool) -> None:
        if entries:
            self.addSection(heading)
        for name, text in entries:
            action = self.addAction(_plain(name) + "\t" + _short(text))
            action.triggered.connect(lambda _=False, text=text: self.chosen.emit(text, paragraph))


def _tags(client: Client, draft: Draft) -> Iterator[tuple[str, str]]:
    topic = next((topic for topic in client.topics if topic.id == draft.topic_id), None)
    if topic is not None and topic.hashtags:
        yield topic_name(topic), " ".join(topic.hashtags)
    for name, tags in client.tag_sets.items():
        yield name, " ".join(tags)


def _short(text: str) -> str:
    line = _plain(" ".join(text.split()))
    return line if len(line) <= SHOWN else line[: SHOWN - 1].rstrip() + "…"


def _plain(text: str) -> str:
    """A menu reads "&" as a key and a tab as the column of the keys."""
    return text.replace("&", "&&").replace("\t", " ")


def put_in(message: MessageEdit, text: str, paragraph: bool) -> None:
    """In place of what is selected, as one step for undo; hashtags that stand there already are left out."""
    cursor, typed = message.textCursor(), message.text()
    if not paragraph:
        there = {word.casefold() for word in typed.split()}
        text = " ".join(tag for tag in text.split() if tag.casefold() not in there)
    begin, end = (to_points(typed, place) for place in (cursor.selectionStart(), cursor.selectionEnd()))
    cursor.insertText(placed(typed[:begin], text, typed[end:], paragraph))
    message.setTextCursor(cursor)
    message.setFocus()


def placed(before: str, text: str, after: str, paragraph: bool) -> str:
    """`text` with the blanks that part it from what stands around it."""
    if paragraph:
        left = "" if not before.strip() else "\n" * (2 - min(2, len(before) - len(before.rstrip("\n"))))
        right = "" if not after.strip() else "\n" * (2 - min(2, len(after) - len(after.lstrip("\n"))))
        return left + text + right
    left = "" if not before or before[-1].isspace() else " "
    right = "" if not after or after[0].isspace() else " "
    return left + text + right
