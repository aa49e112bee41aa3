"""No word that was saved is ever lost, whoever writes."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from composer.core.errors import StoreError
from composer.core.message import Draft, Message
from composer.store.drafts import DraftSummary
from composer.store.history import Kind
from composer.store.store import Store
from tests.store.samples import DRAFT, MINUTE, NOW


def texts(store: Store, draft_id: str = "d-1") -> list[str]:
    return [store.drafts.version(version.id).message.text for version in store.drafts.versions(draft_id)]


def with_text(draft: Draft, text: str) -> Draft:
    return replace(draft, message=replace(draft.message, text=text))


def test_a_draft_comes_back_equal_with_its_time(store: Store) -> None:
    saved = store.drafts.save(DRAFT, NOW)
    assert saved == replace(DRAFT, changed_at=NOW)
    assert store.drafts.get("d-1") == saved


@pytest.mark.parametrize("text", ["", "\0\x01\u202e", "half a pair \ud83d", "e\u0301 ﷽ 👩‍👩‍👧‍👦", "x" * 1_000_000])
def test_any_text_survives(store: Store, text: str) -> None:
    store.drafts.save(replace(with_text(DRAFT, text), title=text[:50]), NOW)
    assert store.drafts.get("d-1").message.text == text
    assert len(store.drafts.all("salzwerk")) == 1


def test_unchanged_content_writes_nothing(store: Store) -> None:
    saved = store.drafts.save(DRAFT, NOW)
    assert store.drafts.save(saved, NOW + MINUTE) == saved
    assert store.drafts.get("d-1").changed_at == NOW
    assert store.drafts.versions("d-1") == ()


def test_typing_keeps_a_version_every_few_minutes(store: Store) -> None:
    draft = store.drafts.save(with_text(DRAFT, "Minute 0 " * 10), NOW)
    for minute in range(1, 13):
        draft = store.drafts.save(with_text(draft, f"Minute {minute} " * 10), NOW + minute * MINUTE)
    assert [text.split()[1] for text in texts(store)] == ["10", "5", "0"]


def test_the_last_state_of_a_sitting_is_kept(store: Store) -> None:
    draft = store.drafts.save(with_text(DRAFT, "one"), NOW)
    draft = store.drafts.save(with_text(draft, "one two"), NOW + MINUTE)
    store.drafts.save(with_text(draft, "next morning"), NOW + 900 * MINUTE)
    assert texts(store) == ["one two", "one"]


def test_what_is_deleted_by_mistake_can_be_had_back_at_any_time(store: Store) -> None:
    draft = store.drafts.save(with_text(DRAFT, "start"), NOW)
    draft = store.drafts.save(with_text(draft, "a whole paragraph of good work"), NOW + MINUTE)
    store.drafts.save(with_text(draft, ""), NOW + 2 * MINUTE)
    assert texts(store)[0] == "a whole paragraph of good work"
    assert store.drafts.versions("d-1")[0].kind is Kind.CUT


def test_a_version_is_kept_when_a_person_asks(store: Store) -> None:
    saved = store.drafts.save(DRAFT, NOW, explicit=True)
    store.drafts.save(saved, NOW + MINUTE, explicit=True)
    (version,) = store.drafts.versions("d-1")
    assert (version.kind, version.made_at, version.title) == (Kind.EXPLICIT, NOW, DRAFT.title)
    assert store.drafts.version(version.id) == DRAFT


def test_the_second_of_two_windows_is_told_and_loses_nothing(store: Store) -> None:
    both = store.drafts.save(with_text(DRAFT, "common"), NOW)
    first = store.drafts.save(with_text(both, "first window"), NOW + MINUTE)
    with pytest.raises(StoreError, match=r"draft\.changed-elsewhere"):
        store.drafts.save(with_text(both, "second window"), NOW + 2 * MINUTE)
    assert store.drafts.get("d-1") == first
    assert texts(store)[0] == "second window"
    assert store.drafts.versions("d-1")[0].kind is Kind.REFUSED


def test_a_repeated_refusal_keeps_the_text_once(store: Store) -> None:
    both = store.drafts.save(with_text(DRAFT, "common"), NOW)
    store.drafts.save(with_text(both, "first window"), NOW + MINUTE)
    for _ in range(3):
        with pytest.raises(StoreError):
            store.drafts.save(with_text(both, "second window"), NOW + 2 * MINUTE)
    assert texts(store).count("second window") == 1


def test_forced_over_another_windows_text_keeps_that_text(store: Store) -> None:
    both = store.drafts.save(with_text(DRAFT, "common"), NOW)
    store.drafts.save(with_text(both, "first window"), NOW + MINUTE)
    store.drafts.save(with_text(both, "second window"), NOW + 2 * MINUTE, force=True)
    assert store.drafts.get("d-1").message.text == "second window"
    assert texts(store)[0] == "first window"
    assert store.drafts.versions("d-1")[0].kind is Kind.OTHER


def test_base_speaks_for_a_text_that_grew_from_another_save(store: Store) -> None:
    first = store.drafts.save(with_text(DRAFT, "one"), NOW)
    second = store.drafts.save(with_text(first, "two"), NOW + MINUTE)
    third = store.drafts.save(with_text(first, "three"), NOW + 2 * MINUTE, base=second.changed_at)
    assert third.message.text == "three"


@pytest.mark.parametrize("later", [NOW, NOW - 60 * MINUTE])
def test_a_clock_set_back_does_not_hide_a_change(store: Store, later: datetime) -> None:
    first = store.drafts.save(with_text(DRAFT, "one"), NOW)
    second = store.drafts.save(with_text(first, "two"), later)
    assert first.changed_at is not None
    assert second.changed_at is not None
    assert second.changed_at > first.changed_at
    with pytest.raises(StoreError, match=r"draft\.changed-elsewhere"):
        store.drafts.save(with_text(first, "three"), later)


def test_summaries_are_of_one_client_and_the_latest_comes_first(store: Store) -> None:
    store.drafts.save(DRAFT, NOW)
    store.drafts.save(Draft("d-2", "salzwerk", message=Message("Ohne\n\nTitel")), NOW + MINUTE)
    store.drafts.save(Draft("d-3", "other"), NOW)
    summaries = store.drafts.all("salzwerk")
    assert [summary.id for summary in summaries] == ["d-2", "d-1"]
    assert summaries[0].excerpt == "Ohne Titel"
    assert summaries[1] == DraftSummary(
        "d-1",
        "salzwerk",
        "Ernte 🌾",
        "Die Ernte ist da. Mehr unter https://example.com",
        "de",
        ("x-1", "m-1"),
        "food",
        NOW,
    )
    assert len(store.drafts.all()) == 3


def test_the_trash_gives_back(store: Store) -> None:
    store.drafts.save(DRAFT, NOW)
    store.drafts.set_opened("salzwerk", "d-1")
    store.drafts.delete("d-1", NOW + MINUTE)
    assert store.drafts.all() == ()
    assert [summary.id for summary in store.drafts.all(deleted=True)] == ["d-1"]
    assert store.drafts.last_opened("salzwerk") is None
    restored = store.drafts.restore("d-1", NOW + 2 * MINUTE)
    assert replace(restored, changed_at=None) == DRAFT
    assert store.drafts.last_opened("salzwerk") == "d-1"


def test_a_window_that_still_writes_a_deleted_draft_is_told_and_can_bring_it_back(store: Store) -> None:
    saved = store.drafts.save(DRAFT, NOW)
    store.drafts.delete("d-1", NOW + MINUTE)
    with pytest.raises(StoreError, match=r"draft\.changed-elsewhere"):
        store.drafts.save(with_text(saved, "still writing"), NOW + 2 * MINUTE)
    store.drafts.save(with_text(saved, "still writing"), NOW + 2 * MINUTE, force=True)
    assert [summary.excerpt for summary in store.drafts.all()] == ["still writing"]


def test_what_is_not_there_is_named(store: Store) -> None:
    with pytest.raises(StoreError, match=r"draft\.unknown"):
        store.drafts.get("d-9")
    with pytest.raises(StoreError, match=r"draft\.unknown"):
        store.drafts.delete("d-9", NOW)
    with pytest.raises(StoreError, match=r"draft\.no-version"):
        store.drafts.version(9)
    assert store.drafts.last_opened("salzwerk") is None
