"""The middle of the Write pane: title, channels, tabs, the message, its counters, pictures and findings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from composer.core.client import Client, Topic
from composer.core.message import Draft
from composer.ui import tokens as t
from composer.ui.actions import Actions
from composer.ui.editor.card_row import CardList
from composer.ui.editor.changes import text_of
from composer.ui.editor.channel_bar import ChannelBar
from composer.ui.editor.counters import CounterRow
from composer.ui.editor.findings_list import FindingsList
from composer.ui.editor.message_edit import MessageEdit
from composer.ui.editor.options.panel import OptionsPanel
from composer.ui.editor.presenter import AT_ONCE
from composer.ui.editor.shared_undo import SharedUndo
from composer.ui.editor.tabs import TabRow
from composer.ui.editor.thread_button import ThreadButton
from composer.ui.editor.title_edit import TitleEdit
from composer.ui.icons import icon
from composer.ui.images.strip import PictureStrip
from composer.ui.notice import Notice
from composer.ui.topics import topic_name

if TYPE_CHECKING:
    from composer.app.preparing import Judged

LANGUAGES = ("de", "en", "fr", "es", "it", "nl", "pl", "pt", "da", "sv", "cs", "tr")
"""In which posts are written most; a draft in another language adds its own."""


class WritingSheet(QWidget):
    """Shows a draft; the parts' own signals say what the person does."""

    language_chosen = Signal(str)
    topic_chosen = Signal(str)
    """The topic's id, or nothing for a draft without one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = t.LIGHT
        self._names: dict[str, str] = {}
        self._draft: Draft | None = None
        self._tab = ""
        self._client: Client | None = None
        self.title = TitleEdit(self)
        self.title.setProperty("kind", "title")
        self.title.setMaxLength(200)
        SharedUndo(self.title)
        self.language = QComboBox(self)
        self.language.setProperty("kind", "quiet")
        for code in LANGUAGES:
            self.language.addItem(QLocale(code).nativeLanguageName().capitalize(), code)
        self.language.activated.connect(lambda row: self.language_chosen.emit(self.language.itemData(row)))
        self.language_label = QLabel(self)
        self.language_label.setBuddy(self.language)
        self.language_label.hide()
        self.topic = QComboBox(self)
        self.topic.setProperty("kind", "quiet")
        self.topic.activated.connect(lambda row: self.topic_chosen.emit(self.topic.itemData(row)))
        self.topic_label = QLabel(self)
        self.topic_label.setBuddy(self.topic)
        self.topic_label.hide()
        self.history = QToolButton(self)
        self.previews = QToolButton(self)
        self.queue = QPushButton(self)
        self.queue.setProperty("kind", "primary")
        self.channels = ChannelBar(self)
        self.tabs = TabRow(self)
        self.notice = Notice(self)
        self.message = MessageEdit(self)
        self.message.cut_short.connect(self._say_cut_short)
        self.counters = CounterRow(self)
        self.thread_button = ThreadButton(self)
        self.insert = QToolButton(self)
        self.pictures = PictureStrip(self)
        self.cards = CardList(self)
        self.options = OptionsPanel(LANGUAGES, self)
        self.findings = FindingsList(self)
        self.begin = QPushButton(self)
        self.begin.setProperty("kind", "primary")
        self.empty_words = QLabel(self)
        self._lay_out()
        self.message.focused.connect(self._frame)
        self.retranslate()

    def use_actions(self, actions: Actions) -> None:
        self.history.clicked.connect(actions["draft.versions"].trigger)
        self.previews.setCheckable(True)
        self.previews.clicked.connect(actions["view.previews"].trigger)
        actions["view.previews"].toggled.connect(self.previews.setChecked)
        self.queue.clicked.connect(actions["draft.queue"].trigger)
        self.thread_button.use_actions(actions["thread.split"], actions["thread.break"])
        self.insert.clicked.connect(actions["draft.insert"].trigger)

    def show_draft(self, draft: Draft, tab: str, client: Client | None, fresh: bool) -> None:
        """`fresh` when another draft or tab is in front than before."""
        if not fresh and client is self._client and not tab and _differs_in_text(draft, self._draft):
            self._draft = draft
            self._show_text(fresh)
            return
        self._draft, self._tab, self._client = draft, tab, client
        if draft.title != self.title.text():
            self.title.setText(draft.title)
        if fresh and not self.title.hasFocus():
            self.title.setCursorPosition(0)
        self._show_language(draft.language)
        self._show_topic(draft.topic_id or "", client.topics if client else ())
        self._name_channels(draft)
        self.thread_button.show_draft(draft, tab)
        self.pictures.show_attachments(draft.attachments_for(tab) if tab else draft.message.attachments)
        self.options.show_draft(draft, tab)
        if fresh:
            self.notice.hide()
        self._show_text(fresh)

    def _show_text(self, fresh: bool) -> None:
        assert self._draft is not None
        text = text_of(self._draft, self._tab)
        self.message.show_text(text, fresh)
        if len(text) > AT_ONCE and self.notice.isHidden():
            words = self.tr("This text is very long. Numbers and previews follow whenever you pause.")
            self.notice.say(words, self._tokens)

    def show_judged(self, judged: Sequence[Judged]) -> None:
        names = {j.channel.id: j.profile.name for j in judged}
        if not names.items() <= self._names.items():
            self._names |= names
            if self._draft is not None:
                self._name_channels(self._draft)
        self.counters.show_judged(judged)
        self.thread_button.show_judged(judged, self._tab)
        self.pictures.show_parts(max((len(j.post.parts) for j in judged if self._tab in ("", j.channel.id)), default=1))
        self.options.show_judged(judged)
        self.queue.setEnabled(bool(judged))

    def _name_channels(self, draft: Draft) -> None:
        names, client = self._all_names(self._client), self._client
        self.channels.show_channels(client.channels if client else (), names, draft.channel_ids)
        self.tabs.show_draft(draft, self._tab, names)

    def show_emptiness(self, empty: bool) -> None:
        self._stack.setCurrentIndex(1 if empty else 0)

    def paint_with(self, tokens: t.Tokens) -> None:
        self._tokens = tokens
        self.history.setIcon(icon("history", tokens))
        self.insert.setIcon(icon("add", tokens))
        self.previews.setIcon(icon("eye", tokens))
        for part in (
            self.channels,
            self.tabs,
            self.message,
            self.counters,
            self.thread_button,
            self.pictures,
            self.cards,
            self.options,
            self.findings,
        ):
            part.paint_with(tokens)

    def retranslate(self) -> None:
        self.title.setPlaceholderText(self.tr("Title, for you only"))
        self.title.setAccessibleName(self.tr("Title of the draft"))
        self.language_label.setText(self.tr("Language of the post"))
        self.language.setToolTip(self.tr("Language of the post"))
        self.topic_label.setText(self.tr("Topic"))
        self.topic.setToolTip(self.tr("Topic"))
        if self.topic.count():
            self.topic.setItemText(0, self.tr("No topic"))
        for button, words in (
            (self.history, self.tr("Earlier versions")),
            (self.previews, self.tr("Show the previews")),
            (self.insert, self.tr("Insert hashtags or a snippet")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self.queue.setText(self.tr("Queue …"))
        self.message.setAccessibleName(self.tr("Message"))
        self.message.setPlaceholderText(self.tr("What is there to say?"))
        self.begin.setText(self.tr("Begin a draft"))
        self.empty_words.setText(self.tr("Nothing is open."))

    def _frame(self, focused: bool) -> None:
        self.paper.setProperty("focused", focused)
        self.paper.style().polish(self.paper)

    def name_of(self, tab: str) -> str:
        """What a channel is called on its tab."""
        return self._all_names(self._client).get(tab, tab)

    def _all_names(self, client: Client | None) -> dict[str, str]:
        """What each channel is called: its network, with the handle where the client has two of one network."""
        channels = client.channels if client else ()
        networks = [c.network for c in channels]
        made = {}
        for channel in channels:
            name = self._names.get(channel.id, channel.network.capitalize())
            made[channel.id] = f"{name} {channel.handle}" if networks.count(channel.network) > 1 else name
        return made

    def _show_language(self, code: str) -> None:
        if self.language.findData(code) < 0:
            self.language.addItem(QLocale(code).nativeLanguageName().capitalize() or code, code)
        self.language.setCurrentIndex(self.language.findData(code))

    def _show_topic(self, topic_id: str, topics: Sequence[Topic]) -> None:
        shown = [("", self.tr("No topic")), *((topic.id, topic_name(topic)) for topic in topics)]
        if [(self.topic.itemData(row), self.topic.itemText(row)) for row in range(self.topic.count())] != shown:
            self.topic.clear()
            for key, name in shown:
                self.topic.addItem(name, key)
        self.topic.setCurrentIndex(max(0, self.topic.findData(topic_id)))
        self.topic.setVisible(bool(topics))

    def _say_cut_short(self, left: int) -> None:
        words = self.tr(
            "%n character(s) of what you pasted did not fit and stayed on the clipboard: no network takes texts this "
            "long.",
            "",
            left,
        )
        self.notice.say(words, self._tokens)

    def _lay_out(self) -> None:
        for button in (self.history, self.previews, self.insert):
            button.setProperty("kind", "quiet")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        top = QHBoxLayout()
        top.setSpacing(t.SPACE_2)
        top.addWidget(self.title, 1)
        for widget in (self.history, self.previews, self.queue):
            top.addWidget(widget)
        about = QHBoxLayout()
        about.setSpacing(t.SPACE_2)
        about.addWidget(self.topic)
        about.addWidget(self.language)
        about.addStretch(1)
        about.addWidget(self.thread_button)
        about.addWidget(self.insert)
        self.paper = QFrame(self)
        self.paper.setProperty("kind", "paper")
        paper = QVBoxLayout(self.paper)
        paper.setContentsMargins(1, 1, 1, t.SPACE_2)
        paper.setSpacing(0)
        paper.addWidget(self.message, 1)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(t.SPACE_2, 0, t.SPACE_2, 0)
        bottom.addWidget(self.counters, 1)
        paper.addLayout(bottom)
        writing = QWidget(self)
        column = QVBoxLayout(writing)
        column.setContentsMargins(t.SPACE_6, t.SPACE_4, t.SPACE_6, t.SPACE_3)
        column.setSpacing(t.SPACE_2)
        column.addLayout(top)
        column.addWidget(self.channels)
        column.addLayout(about)
        for part in (self.tabs, self.notice):
            column.addWidget(part)
        column.addWidget(self.paper, 1)
        column.addWidget(self.cards)
        column.addWidget(self.pictures)
        column.addWidget(self.options)
        column.addWidget(self.findings)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(writing)
        self._stack.addWidget(self._emptiness())

    def _emptiness(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setSpacing(t.SPACE_3)
        column.addStretch(1)
        self.empty_words.setProperty("kind", "muted")
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(self.empty_words, 0, centre)
        column.addWidget(self.begin, 0, centre)
        column.addStretch(1)
        return page


def _differs_in_text(draft: Draft, other: Draft | None) -> bool:
    """Whether at most the common text is another one, as after nearly every key."""
    if other is None:
        return False
    same = replace(draft, message=replace(draft.message, text=other.message.text), changed_at=other.changed_at)
    return same == other
