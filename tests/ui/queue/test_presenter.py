from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from composer.app.queue_list import Entry, Listing, Wanted
from composer.core.prepared import PreparedPost
from composer.core.publication import NEEDS_A_PERSON, Attempt, Publication, PublicationState
from composer.ui.queue.presenter import Deed, Group, QueuePresenter, deeds
from tests.ui.queue.entries import entry

S = PublicationState


class SeenView:
    """A view that remembers what it was told, on a queue of its own."""

    def __init__(self, *queue: Entry) -> None:
        self.queue = list(queue)
        self.held: Mapping[str, str] = {}
        self.asked: list[tuple[str, Wanted]] = []
        self.entries: list[str] = []
        self.counts: Mapping[Group, int] = {}
        self.details: Entry | None = None
        self.deeds: tuple[Deed, ...] = ()
        self.many = 0
        self.journals = 0
        self.holds: Mapping[str, str] = {}
        self.presenter = QueuePresenter(self)

    def answer(self, size: int = 100) -> None:
        """What was asked last, as far as `size` goes."""
        wanted = self.asked[-1][1]
        found = [e for e in self.queue if e.publication.state in wanted.states]
        counts = Counter(e.publication.state for e in self.queue)
        self.presenter.loaded(wanted, Listing(tuple(found[:size]), len(found) <= size), counts, self.held)

    def load(self, size: int = 100) -> None:
        self.presenter.read()
        self.answer(size)

    def read(self, wanted: Wanted, size: int) -> None:
        self.asked.append((f"first {size}", wanted))

    def read_on(self, wanted: Wanted, after: Publication) -> None:
        self.asked.append((f"after {after.id}", wanted))

    def read_one(self, publication_id: str) -> None:
        self.asked.append((publication_id, Wanted()))

    def show_entries(self, entries: Sequence[Entry], complete: bool) -> None:
        self.entries = [e.publication.id for e in entries]

    show_more = show_entries

    def show_counts(self, counts: Mapping[Group, int]) -> None:
        self.counts = counts

    def show_details(self, entry: Entry | None, deeds: Sequence[Deed]) -> None:
        self.details, self.deeds, self.many = entry, tuple(deeds), 0

    def show_many(self, entries: Sequence[Entry], deeds: Sequence[Deed]) -> None:
        self.many, self.deeds = len(entries), tuple(deeds)

    def show_journal(self, post: PreparedPost | None, attempts: Sequence[Attempt]) -> None:
        self.journals += 1

    def show_holds(self, holds: Mapping[str, str]) -> None:
        self.holds = holds


def test_groups_count_and_filter() -> None:
    view = SeenView(*(entry(state, n) for n, state in enumerate(S)))
    view.held = {"all": "pause"}
    view.load()
    assert view.counts[Group.ALL] == len(S)
    assert view.counts[Group.NEEDS_YOU] == len(NEEDS_A_PERSON)
    view.presenter.group_chosen(Group.NEEDS_YOU)
    view.answer()
    assert len(view.entries) == len(NEEDS_A_PERSON)
    assert view.holds == {"all": "pause"}


def test_an_answer_that_comes_late_is_not_shown_for_what_is_wanted_now() -> None:
    view = SeenView(entry(S.QUEUED, 1), entry(S.PUBLISHED, 2))
    view.presenter.read()
    view.presenter.group_chosen(Group.DONE)
    view.answer()
    view.presenter.loaded(view.asked[0][1], Listing((), True), {}, {})
    assert view.entries == ["published-2"]


def test_what_follows_is_asked_for_once() -> None:
    view = SeenView(*(entry(S.QUEUED, n) for n in range(5)))
    view.load(size=2)
    view.presenter.more_wanted()
    view.presenter.more_wanted()
    (what, wanted) = view.asked[-1]
    assert (what, len(view.asked)) == ("after queued-1", 2)
    view.presenter.more_loaded(wanted, view.queue[1].publication, Listing(tuple(view.queue[1:]), True))
    assert view.entries == [f"queued-{n}" for n in range(5)], "one that moved meanwhile is not there twice"
    view.presenter.more_wanted()
    assert len(view.asked) == 2


def test_one_that_is_not_among_the_lines_is_fetched_and_stays_in_sight() -> None:
    view = SeenView(entry(S.QUEUED, 1))
    view.load()
    view.presenter.show_one("published-9")
    view.answer()
    assert view.asked[-1][0] == "published-9"
    view.presenter.one_loaded(entry(S.PUBLISHED, 9))
    view.load()
    assert view.details is not None
    assert view.details.publication.id == "published-9"
    view.presenter.entries_chosen(["queued-1"])
    assert view.details.publication.id == "queued-1"


def test_several_offer_what_is_possible_for_each_of_them() -> None:
    view = SeenView(entry(S.QUEUED, 1), entry(S.RETRYING, 2), entry(S.HELD, 3))
    view.load()
    view.presenter.entries_chosen(["queued-1", "retrying-2"])
    assert (view.many, view.deeds) == (2, (Deed.SEND_NOW, Deed.HOLD, Deed.CANCEL))
    view.presenter.entries_chosen(["queued-1", "retrying-2", "held-3"])
    assert (view.many, view.deeds) == (3, (Deed.CANCEL,))


def test_a_journal_that_comes_late_is_not_shown_for_another_publication() -> None:
    view = SeenView(entry(S.QUEUED, 1), entry(S.QUEUED, 2))
    view.load()
    view.presenter.entries_chosen(["queued-1"])
    view.presenter.entries_chosen(["queued-2"])
    view.presenter.journal_loaded("queued-1", None, ())
    assert view.journals == 0
    view.presenter.journal_loaded("queued-2", None, ())
    assert view.journals == 1


def test_the_chosen_one_stays_chosen_when_its_state_changes() -> None:
    view = SeenView(entry(S.QUEUED, 1))
    view.load()
    view.presenter.entries_chosen(["queued-1"])
    view.queue = [entry(S.SENDING, 1, id="queued-1")]
    view.load()
    assert view.details is not None
    assert view.details.publication.state is S.SENDING


@pytest.mark.parametrize("state", [S.SENDING, S.PUBLISHED, S.UNCLEAR])
def test_what_may_be_online_is_never_sent_by_a_plain_button(state: PublicationState) -> None:
    offered = deeds(entry(state))
    assert Deed.SEND_NOW not in offered
    assert Deed.RETRY not in offered


def test_a_failed_thread_offers_the_parts_that_are_online() -> None:
    online = entry(S.PUBLISHED).publication.parts_done
    assert Deed.OPEN in deeds(entry(S.FAILED, 0, parts_done=online))


def test_a_rehearsal_of_an_earlier_start_has_no_link_to_open() -> None:
    assert deeds(replace(entry(S.PUBLISHED), faded=True)) == (Deed.DRAFT,)


@pytest.mark.parametrize(
    ("code", "first"),
    [("text-too-long", Deed.DRAFT), ("picture-too-big", Deed.DRAFT), ("wrong-account", Deed.SIGN_IN), ("", Deed.RETRY)],
)
def test_a_failed_post_offers_first_what_helps(code: str, first: Deed) -> None:
    offered = deeds(entry(S.FAILED, code=code))
    assert offered[0] is first
    assert len(offered) == len(set(offered))
    assert {Deed.DRAFT, Deed.RETRY, Deed.CANCEL} <= set(offered)


@pytest.mark.parametrize("state", sorted(NEEDS_A_PERSON))
def test_what_needs_a_person_offers_a_way_on(state: PublicationState) -> None:
    assert len(deeds(entry(state))) >= 3
