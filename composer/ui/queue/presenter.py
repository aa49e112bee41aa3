"""Decides what the Queue pane shows and what may be done. Knows no Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Protocol

from composer.app.queueing import Entry
from composer.core.prepared import PreparedPost
from composer.core.publication import NEEDS_A_PERSON, Attempt, Publication, PublicationState

S = PublicationState


class Group(StrEnum):
    """What a person looks for."""

    ALL = "all"
    NEEDS_YOU = "needs-you"
    WAITING = "waiting"
    DONE = "done"


WAITING = frozenset({S.QUEUED, S.SENDING, S.RETRYING, S.HELD})
GROUPS: dict[Group, frozenset[PublicationState]] = {
    Group.ALL: frozenset(S),
    Group.NEEDS_YOU: NEEDS_A_PERSON,
    Group.WAITING: WAITING,
    Group.DONE: frozenset({S.PUBLISHED, S.CANCELLED}),
}


class Deed(StrEnum):
    """What a person can do to one publication."""

    OPEN = "open"
    SEND_NOW = "send-now"
    NEW_TIME = "new-time"
    RETRY = "retry"
    SIGN_IN = "sign-in"
    THERE = "there"
    SEND_AGAIN = "send-again"
    ASK = "ask"
    GIVE_UP = "give-up"
    HOLD = "hold"
    LIFT = "lift"
    CANCEL = "cancel"
    DRAFT = "draft"


_DEEDS: dict[PublicationState, tuple[Deed, ...]] = {
    S.QUEUED: (Deed.SEND_NOW, Deed.NEW_TIME, Deed.HOLD, Deed.CANCEL),
    S.SENDING: (),
    S.PUBLISHED: (Deed.OPEN,),
    S.RETRYING: (Deed.SEND_NOW, Deed.NEW_TIME, Deed.HOLD, Deed.CANCEL),
    S.FAILED: (Deed.RETRY, Deed.NEW_TIME, Deed.CANCEL),
    S.SIGN_IN: (Deed.SIGN_IN, Deed.RETRY, Deed.CANCEL),
    S.UNCLEAR: (Deed.ASK, Deed.THERE, Deed.SEND_AGAIN, Deed.GIVE_UP),
    S.HELD: (Deed.LIFT, Deed.NEW_TIME, Deed.CANCEL),
    S.MISSED: (Deed.SEND_NOW, Deed.NEW_TIME, Deed.CANCEL),
    S.CANCELLED: (),
}


_REWRITE = frozenset(
    {
        *("text-too-long", "text-empty", "invalid-link", "cashtags", "alt-refused", "not-permitted", "validation"),
        *("too-many-pictures", "picture-too-big", "picture-type", "media-failed", "reply-not-allowed"),
        *("fingerprint-differs", "channel-gone"),
    }
)
"""Reasons that lie in the post itself: the same post would be refused again."""
_RECONNECT = frozenset({"wrong-account", "permission", "not-found", "address-wrong", "address-not-https"})
"""Reasons that lie in the channel's connection."""


def deeds(entry: Entry) -> tuple[Deed, ...]:
    """The first is the one a person most likely wants."""
    possible = _possible(entry.publication)
    return tuple(deed for deed in possible if deed is not Deed.OPEN) if entry.faded else possible


def _possible(publication: Publication) -> tuple[Deed, ...]:
    fitting = _DEEDS[publication.state]
    if publication.state is S.FAILED and publication.code in _REWRITE:
        return (Deed.DRAFT, *_with_link(publication, fitting))
    if publication.state is S.FAILED and publication.code in _RECONNECT:
        fitting = (Deed.SIGN_IN, *fitting)
    return (*_with_link(publication, fitting), Deed.DRAFT)


def _with_link(publication: Publication, fitting: tuple[Deed, ...]) -> tuple[Deed, ...]:
    return (*fitting, Deed.OPEN) if publication.parts_done and Deed.OPEN not in fitting else fitting


class QueueView(Protocol):
    def show_entries(self, entries: Sequence[Entry]) -> None:
        """The chosen one stays chosen while it is among them."""

    def show_counts(self, counts: Mapping[Group, int]) -> None: ...

    def show_details(self, entry: Entry | None, deeds: Sequence[Deed]) -> None: ...

    def show_journal(self, post: PreparedPost | None, attempts: Sequence[Attempt]) -> None: ...

    def show_holds(self, holds: Mapping[str, str]) -> None:
        """Reason by scope; empty when nothing is held."""


class QueuePresenter:
    def __init__(self, view: QueueView) -> None:
        self._view = view
        self._entries: tuple[Entry, ...] = ()
        self._group = Group.ALL
        self._chosen: str | None = None

    @property
    def chosen(self) -> Entry | None:
        return next((e for e in self._entries if e.publication.id == self._chosen), None)

    def loaded(self, entries: Sequence[Entry], holds: Mapping[str, str]) -> None:
        """What needs a person is on top, then what waits, the soonest first; last what is over, the latest first."""
        asking = [e for e in entries if e.publication.state in NEEDS_A_PERSON]
        to_come = [e for e in entries if e.publication.state in WAITING]
        over = [e for e in entries if e.publication.state in GROUPS[Group.DONE]]
        self._entries = (*asking, *to_come, *reversed(over))
        self._view.show_holds(holds)
        if self.chosen is None:
            self._choose_first()
        self._show()

    def group_chosen(self, group: Group) -> None:
        self._group = group
        if self.chosen not in self._grouped():
            self._choose_first()
        self._show()

    def entry_chosen(self, publication_id: str | None) -> None:
        self._chosen = publication_id
        self._show_chosen()

    def journal_loaded(self, publication_id: str, post: PreparedPost | None, attempts: Sequence[Attempt]) -> None:
        """Ignored when another one was chosen meanwhile."""
        if publication_id == self._chosen:
            self._view.show_journal(post, attempts)

    def _show(self) -> None:
        counts = {group: sum(e.publication.state in states for e in self._entries) for group, states in GROUPS.items()}
        self._view.show_counts(counts)
        self._view.show_entries(self._grouped())
        self._show_chosen()

    def _grouped(self) -> list[Entry]:
        return [e for e in self._entries if e.publication.state in GROUPS[self._group]]

    def _choose_first(self) -> None:
        first = next(iter(self._grouped()), None)
        self._chosen = first.publication.id if first else None

    def _show_chosen(self) -> None:
        entry = self.chosen
        self._view.show_details(entry, deeds(entry) if entry else ())
