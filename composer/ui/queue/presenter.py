"""Decides what the Queue pane shows and what may be done. Knows no Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Protocol

from composer.app.queue_list import OVER, SIZE, WAITING, Entry, Listing, Wanted
from composer.core.prepared import PreparedPost
from composer.core.publication import NEEDS_A_PERSON, Attempt, Part, Publication, PublicationState

S = PublicationState


MOST_AGAIN = 2000
"""Lines that are read anew after a change; whoever has scrolled further begins at this line again."""


class Group(StrEnum):
    """What a person looks for."""

    ALL = "all"
    NEEDS_YOU = "needs-you"
    WAITING = "waiting"
    DONE = "done"


GROUPS: dict[Group, frozenset[PublicationState]] = {
    Group.ALL: frozenset(S),
    Group.NEEDS_YOU: NEEDS_A_PERSON,
    Group.WAITING: WAITING,
    Group.DONE: OVER,
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
    TAKE_BACK = "take-back"
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
    S.HANDED_OVER: (Deed.TAKE_BACK, Deed.NEW_TIME, Deed.CANCEL),
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


BULK = (Deed.SEND_NOW, Deed.RETRY, Deed.HOLD, Deed.LIFT, Deed.CANCEL)
"""What can be done to several at once, and means the same for each of them."""


def deeds_for_all(entries: Sequence[Entry]) -> tuple[Deed, ...]:
    """What is possible for every one of them."""
    return tuple(deed for deed in BULK if all(deed in deeds(entry) for entry in entries))


class QueueView(Protocol):
    def read(self, wanted: Wanted, size: int) -> None:
        """Get the first `size` lines, the counts and the holds; answer with `loaded`."""

    def read_on(self, wanted: Wanted, after: Publication) -> None:
        """Get the lines that follow; answer with `more_loaded`."""

    def read_one(self, publication_id: str) -> None:
        """Get this one, which is not among the lines; answer with `one_loaded`."""

    def show_entries(self, entries: Sequence[Entry], complete: bool) -> None:
        """The chosen one stays chosen while it is among them."""

    def show_more(self, entries: Sequence[Entry], complete: bool) -> None:
        """`entries` begin with those that are shown."""

    def show_counts(self, counts: Mapping[Group, int]) -> None: ...

    def show_details(self, entry: Entry | None, deeds: Sequence[Deed]) -> None: ...

    def show_many(self, entries: Sequence[Entry], deeds: Sequence[Deed]) -> None: ...

    def show_journal(self, post: PreparedPost | None, attempts: Sequence[Attempt]) -> None: ...

    def show_holds(self, holds: Mapping[str, str]) -> None:
        """Reason by scope; empty when nothing is held."""


class QueuePresenter:
    def __init__(self, view: QueueView) -> None:
        self._view = view
        self._entries: tuple[Entry, ...] = ()
        self._complete = True
        self._reading_on = False
        self._group = Group.ALL
        self._part = Part()
        self._chosen: Entry | None = None
        self._asked_for: str | None = None
        self.many: tuple[Entry, ...] = ()
        """The chosen ones while there are several."""

    @property
    def chosen(self) -> Entry | None:
        return self._chosen

    @property
    def wanted(self) -> Wanted:
        return Wanted(self._part.client_id, self._part.channel_id, GROUPS[self._group])

    def read(self) -> None:
        """As far as was read before, so that nobody's place is lost."""
        self._view.read(self.wanted, max(SIZE, min(len(self._entries), MOST_AGAIN)))

    def part_chosen(self, part: Part) -> None:
        self._part = part
        self._begin_anew()

    def group_chosen(self, group: Group) -> None:
        self._group = group
        self._begin_anew()

    def loaded(
        self, wanted: Wanted, found: Listing, counts: Mapping[PublicationState, int], holds: Mapping[str, str]
    ) -> None:
        """Ignored when something else is wanted by now."""
        if wanted != self.wanted:
            return
        self._entries, self._complete = found.entries, found.complete
        self._view.show_holds(holds)
        self._view.show_counts({group: sum(counts.get(s, 0) for s in states) for group, states in GROUPS.items()})
        self._keep_chosen()
        self._view.show_entries(self._entries, self._complete)
        self._show_chosen()

    def more_wanted(self) -> None:
        if not self._complete and not self._reading_on and self._entries:
            self._reading_on = True
            self._view.read_on(self.wanted, self._entries[-1].publication)

    def more_loaded(self, wanted: Wanted, after: Publication, found: Listing) -> None:
        """Ignored when other lines are shown by now."""
        self._reading_on = False
        if wanted != self.wanted or not self._entries or self._entries[-1].publication.id != after.id:
            return
        known = {e.publication.id for e in self._entries}
        self._entries += tuple(e for e in found.entries if e.publication.id not in known)
        self._complete = found.complete
        self._view.show_more(self._entries, self._complete)

    def show_one(self, publication_id: str) -> None:
        """Whatever is filtered out."""
        self._asked_for = publication_id
        self._group, self._part = Group.ALL, Part(self._part.client_id)
        self._begin_anew()

    def one_loaded(self, entry: Entry) -> None:
        """Ignored when another one was chosen meanwhile."""
        if entry.publication.id == self._asked_for:
            self._chosen = entry
            self._show_chosen()

    def entries_chosen(self, publication_ids: Sequence[str]) -> None:
        ids = set(publication_ids)
        found = tuple(e for e in self._entries if e.publication.id in ids)
        self.many = found if len(found) > 1 else ()
        self._asked_for = None
        if self.many:
            self._view.show_many(self.many, deeds_for_all(self.many))
        elif found:
            self._chosen = found[0]
            self._show_chosen()

    def show_again(self) -> None:
        """In other words, after a change of the language."""
        self._show_chosen()

    def journal_loaded(self, publication_id: str, post: PreparedPost | None, attempts: Sequence[Attempt]) -> None:
        """Ignored when another one was chosen meanwhile."""
        if not self.many and self._chosen is not None and publication_id == self._chosen.publication.id:
            self._view.show_journal(post, attempts)

    def _begin_anew(self) -> None:
        self._entries, self._complete, self.many = (), True, ()
        self.read()

    def _keep_chosen(self) -> None:
        """The same publication as it stands now; else the one that was asked for, else the first."""
        self.many = ()
        wanted = self._asked_for or (self._chosen.publication.id if self._chosen else None)
        found = next((e for e in self._entries if e.publication.id == wanted), None)
        if found is None and self._asked_for is not None:
            self._view.read_one(self._asked_for)  # it stays in sight until another one is chosen
            return
        self._chosen = found or next(iter(self._entries), None)

    def _show_chosen(self) -> None:
        self._view.show_details(self._chosen, deeds(self._chosen) if self._chosen else ())
