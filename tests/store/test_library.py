"""The library of pictures: searched, filtered, and it knows where each one is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from composer.core.library import DraftUse, LibraryEntry, LibraryFilter, PictureUses
from composer.core.rights import Rights
from composer.store.store import Store
from tests.store.samples import DRAFT, MINUTE, NOW, publication

TODAY = date(2026, 6, 1)
FIELD = LibraryEntry(
    "salzwerk", "1" * 64, "Feld.jpg", 400, 300, "Ein Weizenfeld", Rights(credit="Ada Beispiel"), "food"
)
SALT = LibraryEntry("salzwerk", "2" * 64, "salz.png", 40, 30, rights=Rights(valid_until=date(2026, 5, 31)))
OTHER = LibraryEntry("another", "1" * 64, "fremd.jpg", 400, 300)


def found(
    store: Store, search: str = "", only: LibraryFilter = LibraryFilter.ALL, topics: tuple[str, ...] = ()
) -> list[str]:
    return [line.file_name for line in store.library.lines("salzwerk", search, only, TODAY, topics)]


def filled(store: Store) -> Store:
    assert store.library.add([SALT, OTHER], NOW) == 2
    assert store.library.add([FIELD, SALT], NOW + MINUTE) == 1
    return store


def test_what_was_added_is_found_again_the_latest_first(store: Store) -> None:
    assert found(filled(store)) == ["Feld.jpg", "salz.png"]
    assert store.library.get("salzwerk", "1" * 64) == replace(FIELD, added_at=NOW + MINUTE)
    assert store.library.get("salzwerk", "9" * 64) is None


def test_search_knows_name_alt_text_credit_and_topic(store: Store) -> None:
    filled(store)
    for search in ("feld", "WEIZEN", "beispiel ada", "jpg weizen"):
        assert found(store, search) == ["Feld.jpg"]
    assert found(store, "feld salz") == []
    assert found(store, "100%") == []
    assert found(store, "ernährung", topics=("food",)) == ["Feld.jpg"]


def test_filters(store: Store) -> None:
    filled(store)
    assert found(store, only=LibraryFilter.NO_ALT) == ["salz.png"]
    assert found(store, only=LibraryFilter.EXPIRED) == ["salz.png"]
    assert found(store, only=LibraryFilter.UNUSED) == ["Feld.jpg", "salz.png"]


def test_a_picture_is_used_by_drafts_and_posts_and_not_by_the_trash(store: Store) -> None:
    filled(store)
    picture = replace(DRAFT.message.attachments[0], sha256="1" * 64)
    store.drafts.save(replace(DRAFT, message=replace(DRAFT.message, attachments=(picture,))), NOW)
    assert store.library.uses("salzwerk", "1" * 64) == PictureUses((DraftUse("d-1", "Ernte 🌾"),))
    assert found(store, only=LibraryFilter.UNUSED) == ["salz.png"]
    store.drafts.delete("d-1", NOW + MINUTE)
    assert found(store, only=LibraryFilter.UNUSED) == ["Feld.jpg", "salz.png"]
    store.queue.add([publication()])
    assert store.library.uses("salzwerk", "0" * 64).publication_ids == ("p-1",)


def test_a_picture_taken_out_of_a_draft_is_not_used_there_any_more(store: Store) -> None:
    filled(store)
    picture = replace(DRAFT.message.attachments[0], sha256="1" * 64)
    saved = store.drafts.save(replace(DRAFT, message=replace(DRAFT.message, attachments=(picture,))), NOW)
    store.drafts.save(replace(saved, message=replace(saved.message, attachments=())), NOW + MINUTE)
    assert store.library.uses("salzwerk", "1" * 64) == PictureUses()


def test_what_is_removed_is_gone_from_the_list_only(store: Store) -> None:
    filled(store).library.remove("salzwerk", ["1" * 64])
    assert found(store) == ["salz.png"]
    assert store.library.get("another", "1" * 64) is not None
    store.library.change(replace(FIELD, alt="Later"))
    assert found(store) == ["salz.png"]
