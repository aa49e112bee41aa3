"""Decides what the Write pane does with what the editor did. Knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from composer.core.client import Client
from composer.core.common_fields import common_fields
from composer.core.message import Attachment, CardFace, Draft, FieldValue, LinkCard, Numbering
from composer.core.profile import FieldRule
from composer.core.rights import Rights
from composer.core.source import Place
from composer.ui.editor import changes
from composer.ui.editor.changes import COMMON
from composer.ui.editor.history import History
from composer.ui.editor.repairs import Repairs

if TYPE_CHECKING:
    from composer.app.preparing import Judged

AT_ONCE = 20_000
"""Up to this many characters everything is counted with each key; longer texts are counted when typing pauses."""


class Judge(Protocol):
    def __call__(self, draft: Draft) -> tuple[Judged, ...]:
        """Posts, counts and all findings."""

    def glance(self, draft: Draft, earlier: Sequence[Judged]) -> tuple[Judged, ...]:
        """Posts and counts, with the `earlier` findings as far as they hold."""


class EditorView(Protocol):
    def show_draft(self, draft: Draft, tab: str) -> None:
        """Everything but what the checks say. Where something is shown already it is left alone."""

    def show_judged(self, judged: Sequence[Judged]) -> None: ...

    def show_glance(self, judged: Sequence[Judged]) -> None:
        """All but the findings' sentences, and call `settle` as soon as the hand rests."""

    def judge_later(self) -> None:
        """Call `judge_now` in a worker's time: the text is too long for every key."""

    def show_undo(self, can_undo: bool, can_redo: bool) -> None: ...

    def draft_changed(self, draft: Draft) -> None:
        """To be saved."""

    def go_to(self, tab: str, place: Place) -> None: ...

    def go_to_picture(self, attachment_id: str, place: Place | None) -> None:
        """`place` is one in its alt text."""

    def go_to_field(self, key: str) -> None: ...


class EditorPresenter:
    """`judge` is None until profiles and client are there; writing works without."""

    def __init__(self, view: EditorView, clock: Callable[[], float]) -> None:
        self._view, self._clock = view, clock
        self._history = History()
        self.repairs = Repairs(self, view)
        self.draft: Draft | None = None
        self.client: Client | None = None
        self.judge: Judge | None = None
        self._judged: tuple[Judged, ...] = ()
        self.glanced = False
        """Whether findings wait until the hand rests."""
        self.tab = COMMON

    @property
    def judged(self) -> tuple[Judged, ...]:
        """With all findings: those that wait until the hand rests are found now."""
        self.settle()
        return self._judged

    def settle(self) -> None:
        """The hand rests."""
        if self.glanced:
            self.judge_now()

    def open(self, draft: Draft | None) -> None:
        """Another draft: with a history of its own."""
        self.draft = draft
        self.tab = COMMON
        self._history.clear()
        self._show()

    def set_ground(self, client: Client | None, judge: Judge | None) -> None:
        """Who is being worked for and how it is judged."""
        self.client, self.judge = client, judge
        self._show()

    def typed(self, text: str) -> None:
        if self.draft is None or text == changes.text_of(self.draft, self.tab):
            return
        before = changes.text_of(self.draft, self.tab)
        way = "more" if len(text) > len(before) else "less"
        ends_line = text.count("\n") != before.count("\n")
        long = abs(len(text) - len(before)) > 1
        key = "" if ends_line or long else f"text {self.tab} {way}"
        self.change(changes.with_text(self.draft, self.tab, text), key, typed=not long)

    def titled(self, title: str) -> None:
        if self.draft is not None and title != self.draft.title:
            self.change(replace(self.draft, title=title), "title")

    def chose_language(self, code: str) -> None:
        if self.draft is not None and code != self.draft.language:
            self.change(replace(self.draft, language=code))

    def chose_topic(self, topic_id: str) -> None:
        if self.draft is not None and (topic_id or None) != self.draft.topic_id:
            self.change(replace(self.draft, topic_id=topic_id or None))

    def toggled(self, channel_id: str, on: bool) -> None:
        if self.draft is not None and self.client is not None:
            self.change(changes.with_channel(self.draft, self.client, channel_id, on))

    def chose_tab(self, tab: str) -> None:
        self.tab = tab
        self._show()

    def stepped(self, by: int) -> None:
        """To the next or previous tab."""
        tabs = (COMMON, *(self.draft.channel_ids if self.draft else ()))
        if self.tab in tabs:
            self.chose_tab(tabs[(tabs.index(self.tab) + by) % len(tabs)])

    def joined(self) -> None:
        if self.draft is not None and self.tab and self.draft.variant(self.tab).differs:
            self.change(changes.joined(self.draft, self.tab))

    def thread_split(self, on: bool) -> None:
        """Whether what is too long is divided by itself."""
        if self.draft is not None:
            thread = replace(changes.thread_of(self.draft, self.tab), split=on)
            self.change(changes.with_thread(self.draft, self.tab, thread))

    def thread_numbered(self, numbering: Numbering) -> None:
        if self.draft is not None:
            thread = replace(changes.thread_of(self.draft, self.tab), numbering=numbering)
            self.change(changes.with_thread(self.draft, self.tab, thread))

    def thread_joined(self) -> None:
        """The channel's thread is as in the common message again."""
        if self.draft is not None and self.tab:
            self.change(changes.with_thread(self.draft, self.tab, None))

    def took_common(self) -> None:
        if self.draft is not None and self.tab:
            self.change(changes.with_common_text(self.draft, self.tab))

    def gave_to_all(self) -> None:
        """The text of the channel becomes the common one."""
        if self.draft is not None and self.tab:
            self.change(changes.with_text_for_all(self.draft, self.tab))

    def kept_apart(self) -> None:
        if self.draft is not None and self.tab:
            self.change(changes.with_difference_seen(self.draft, self.tab))

    def pictures_came(self, added: Sequence[Attachment]) -> None:
        if self.draft is not None and added:
            self.change(changes.with_pictures(self.draft, added))

    def picture_removed(self, picture_id: str) -> None:
        if self.draft is not None:
            self.change(changes.without_picture(self.draft, self.tab, picture_id))

    def picture_moved(self, picture_id: str, place: int) -> None:
        if self.draft is not None:
            self.change(changes.with_picture_at(self.draft, self.tab, picture_id, place))

    def picture_parted(self, picture_id: str, part: int) -> None:
        """The picture goes to a part of the thread, counted from 0."""
        if self.draft is not None:
            self.change(changes.with_part(self.draft, picture_id, part))

    def alt_typed(self, picture_id: str, alt: str) -> None:
        if self.draft is not None:
            self.change(changes.with_alt(self.draft, picture_id, alt), f"alt {picture_id}")

    def reframed(self, draft: Draft, key: str) -> None:
        """`draft` with another focal point, crop or frame of a channel."""
        if self.draft is not None and draft.id == self.draft.id:
            self.change(replace(draft, changed_at=self.draft.changed_at), key)

    def rights_edited(self, picture_id: str, rights: Rights, key: str) -> None:
        """What is typed into one field, `key`, is one step; the empty one is a step of its own each time."""
        if self.draft is not None:
            step = f"rights {picture_id} {key}" if key else ""
            self.change(changes.with_rights(self.draft, picture_id, rights), step)

    def logo_toggled(self, picture_id: str, on: bool) -> None:
        if self.draft is not None:
            self.change(changes.with_logo(self.draft, picture_id, on))

    def card_came(self, card: LinkCard, links: Sequence[str]) -> None:
        """From the page of one of the draft's `links`. The first time it is no step of its own: nobody did anything."""
        if self.draft is None:
            return
        changed = changes.with_fetched(self.draft, card, links)
        if any(known.url == card.url for known in self.draft.message.cards):
            self.change(changed)
        else:
            self.draft = changed
            self._show()
            self._view.draft_changed(changed)

    def card_shown(self, card: LinkCard, on: bool) -> None:
        if self.draft is not None:
            self.change(changes.with_card(self.draft, replace(card, shown=on)))

    def card_edited(self, card: LinkCard, face: CardFace) -> None:
        if self.draft is not None:
            self.change(changes.with_card(self.draft, card.with_face(face)))

    def field_edited(self, key: str, value: FieldValue) -> None:
        rule = self.field_rule(self.tab, key)
        if self.draft is not None and rule is not None:
            step = f"field {self.tab} {key}" if isinstance(value, str | tuple) else ""
            self.change(changes.with_field(self.draft, self.tab, rule, value), step)

    def field_joined(self, key: str) -> None:
        if self.draft is not None and self.tab:
            self.change(changes.with_common_field(self.draft, self.tab, key))

    def restored(self, version: Draft) -> None:
        """An earlier version, as a step that can be undone like any other."""
        if self.draft is not None:
            self.change(replace(version, id=self.draft.id, changed_at=self.draft.changed_at))

    def tab_of(self, channel_id: str) -> str:
        """Where the text of the channel is written."""
        own = self.draft is not None and self.draft.variant(channel_id).text is not None
        return channel_id if own else COMMON

    def undo(self) -> None:
        step = self._history.undo()
        if step is not None:
            self._go_back_to(step.before, step.tab)

    def redo(self) -> None:
        step = self._history.redo()
        if step is not None:
            self._go_back_to(step.after, step.tab)

    def saved(self, draft: Draft) -> None:
        """The store has kept `draft`; its time is what the next save grows from."""
        if self.draft is not None and self.draft.id == draft.id:
            self.draft = replace(self.draft, changed_at=draft.changed_at)

    def judge_now(self) -> None:
        if self.draft is not None and self.judge is not None:
            self.show_judged(self.judge(self.draft))

    def show_judged(self, judged: tuple[Judged, ...]) -> None:
        self._judged, self.glanced = judged, False
        self._view.show_judged(judged)

    def _glance(self, draft: Draft, judge: Judge) -> None:
        self._judged, self.glanced = judge.glance(draft, self._judged), True
        self._view.show_glance(self._judged)

    def field_rule(self, tab: str, key: str) -> FieldRule | None:
        """As the form of `tab` describes it."""
        own = [j.profile.fields for j in self.judged if tab in (COMMON, j.channel.id)]
        return next((rule for rule in common_fields(own) if rule.key == key), None)

    def change(self, draft: Draft, key: str = "", typed: bool = False) -> None:
        assert self.draft is not None
        if draft == self.draft:
            return
        self._history.push(self.draft, draft, self.tab, key, self._clock())
        self.draft = draft
        self._show(typed)
        self._view.draft_changed(draft)

    def _go_back_to(self, draft: Draft, tab: str) -> None:
        assert self.draft is not None
        self.draft = replace(changes.keeping_cards(draft, self.draft), changed_at=self.draft.changed_at)
        self.tab = tab
        self._show()
        self._view.draft_changed(self.draft)

    def _show(self, typed: bool = False) -> None:
        """What is `typed` key by key is judged when the hand rests."""
        draft = self.draft
        if draft is not None and self.tab and self.tab not in draft.channel_ids:
            self.tab = COMMON
        if draft is None:
            self.show_judged(())
            return
        self._view.show_draft(draft, self.tab)
        self._view.show_undo(self._history.can_undo, self._history.can_redo)
        longest = max(len(draft.text_for(c)) for c in ("", *draft.channel_ids))
        if longest > AT_ONCE:
            self._view.judge_later()
        elif typed and self._judged and self.judge is not None:
            self._glance(draft, self.judge)
        else:
            self.judge_now()
