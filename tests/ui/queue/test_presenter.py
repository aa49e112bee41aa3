from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from composer.app.queueing import Entry
from composer.core.prepared import PreparedPost
from composer.core.publication import NEEDS_A_PERSON, Attempt, PublicationState
from composer.ui.queue.presenter import Deed, Group, QueuePresenter, deeds
from tests.ui.queue.entries import entry

S = PublicationState


class SeenView:
    """A view that remembers what it was told."""

    def __init__(self) -> None:
        self.entries: list[str] = []
        self.counts: Mapping[Group, int] = {}
        self.details: Entry | None = None
        self.deeds: tuple[Deed, ...] = ()
        self.journals = 0
        self.holds: Mapping[str, str] = {}

    def show_entries(self, entries: Sequence[Entry]) -> None:
        self.entries = [e.publication.id for e in entries]

    def show_counts(self, counts: Mapping[Group, int]) -> None:
        self.counts = counts

    def show_details(self, entry: Entry | None, deeds: Sequence[Deed]) -> None:
        self.details, self.deeds = entry, tuple(deeds)

    def show_journal(self, post: PreparedPost | None, attempts: Sequence[Attempt]) -> None:
        self.journals += 1

    def show_holds(self, holds: Mapping[str, str]) -> None:
        self.holds = holds


def test_what_needs_a_person_comes_first_and_what_is_over_last() -> None:
    view = SeenView()
    presenter = QueuePresenter(view)
    done = [entry(S.PUBLISHED, 1), entry(S.PUBLISHED, 2)]
    presenter.loaded([*done, entry(S.QUEUED, 3), entry(S.UNCLEAR, 4)], {})
    assert view.entries == ["unclear-4", "queued-3", "published-2", "published-1"]


def test_groups_count_and_filter() -> None:
    view = SeenView()
    presenter = QueuePresenter(view)
    presenter.loaded([entry(state, n) for n, state in enumerate(S)], {"all": "pause"})
    assert view.counts[Group.ALL] == len(S)
    assert view.counts[Group.NEEDS_YOU] == len(NEEDS_A_PERSON)
    presenter.group_chosen(Group.NEEDS_YOU)
    assert len(view.entries) == len(NEEDS_A_PERSON)
    assert view.holds == {"all": "pause"}


def test_a_journal_that_comes_late_is_not_shown_for_another_publication() -> None:
    view = SeenView()
    presenter = QueuePresenter(view)
    presenter.loaded([entry(S.QUEUED, 1), entry(S.QUEUED, 2)], {})
    presenter.entry_chosen("queued-1")
    presenter.entry_chosen("queued-2")
    presenter.journal_loaded("queued-1", None, ())
    assert view.journals == 0
    presenter.journal_loaded("queued-2", None, ())
    assert view.journals == 1


def test_the_chosen_one_stays_chosen_when_its_state_changes() -> None:
    view = SeenView()
    presenter = QueuePresenter(view)
    presenter.loaded([entry(S.QUEUED, 1)], {})
    presenter.entry_chosen("queued-1")
    presenter.loaded([entry(S.SENDING, 1, id="queued-1")], {})
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
