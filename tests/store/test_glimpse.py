"""The first paint sees what the store knows, without the libraries the store needs."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from composer.core.client import Client
from composer.core.message import Draft
from composer.store.glimpse import DraftTitle, Glimpse, take_glimpse
from composer.store.store import Store, open_store
from composer.store.version import FILE_NAME, LAST_CLIENT
from tests.store.samples import CLIENT, DRAFT, MINUTE, NOW

PROGRAM = """
import sys
from pathlib import Path
from composer.store.glimpse import take_glimpse
glimpse = take_glimpse(Path(sys.argv[1]))
assert glimpse.draft.title and glimpse.client.channels
print(*sorted({name.split(".")[0] for name in sys.modules} & {"sqlalchemy", "alembic", "msgspec", "keyring"}))
"""


def filled(store: Store) -> Store:
    store.clients.save(Client("other", "Another"))
    store.clients.save(CLIENT)
    store.drafts.save(DRAFT, NOW)
    store.drafts.save(Draft("d-2", "salzwerk"), NOW + MINUTE)
    store.drafts.save(Draft("d-3", "salzwerk"), NOW + MINUTE)
    store.drafts.delete("d-3", NOW + 2 * MINUTE)
    store.drafts.set_opened("salzwerk", "d-1")
    store.settings.set(LAST_CLIENT, "salzwerk")
    store.settings.set("theme", "dark")
    return store


def test_it_sees_what_the_store_knows(store: Store) -> None:
    filled(store)
    assert take_glimpse(store.folder) == Glimpse(
        settings=store.settings.all(),
        client=store.clients.get("salzwerk"),
        draft=store.drafts.get("d-1"),
        drafts=(DraftTitle("d-2", "", ""), DraftTitle("d-1", "Ernte 🌾", store.drafts.all()[1].excerpt)),
    )


def test_it_sees_the_same_after_the_program_was_closed(store: Store) -> None:
    before = take_glimpse(filled(store).folder)
    store.close()
    assert take_glimpse(store.folder) == before
    assert before is not None
    assert before.channels == CLIENT.channels


def test_it_loads_no_database_library(store: Store) -> None:
    filled(store)
    command = [sys.executable, "-c", PROGRAM, str(store.folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split() == []


def test_a_single_client_needs_no_setting_and_of_several_none_is_guessed(store: Store) -> None:
    store.clients.save(CLIENT)
    glimpse = take_glimpse(store.folder)
    assert glimpse == Glimpse({}, CLIENT)
    store.clients.save(Client("other", "Another"))
    assert take_glimpse(store.folder) == Glimpse({})
    assert Glimpse({}).channels == ()


def test_a_draft_in_the_trash_is_not_opened(store: Store) -> None:
    filled(store).drafts.delete("d-1", NOW + 3 * MINUTE)
    glimpse = take_glimpse(store.folder)
    assert glimpse is not None
    assert glimpse.draft is None
    assert [title.id for title in glimpse.drafts] == ["d-2"]


def test_fields_of_a_later_program_are_passed_over(store: Store) -> None:
    store.clients.save(CLIENT)
    with store.database.write() as connection:
        connection.exec_driver_sql("""UPDATE client SET document = replace(document, '{"id"', '{"later":1,"id"')""")
    assert take_glimpse(store.folder) == Glimpse({}, CLIENT)
    assert store.clients.get("salzwerk") == CLIENT


@pytest.mark.parametrize("document", ["[]", "{}", "no json", '{"id": "a", "name": "b", "topics": 7}'])
def test_a_broken_document_is_left_to_the_store(store: Store, document: str) -> None:
    store.clients.save(CLIENT)
    with store.database.write() as connection:
        connection.exec_driver_sql("UPDATE client SET document = ?", (document,))
    assert take_glimpse(store.folder) is None


def test_where_there_is_no_sound_database_there_is_nothing(tmp_path: Path) -> None:
    assert take_glimpse(tmp_path / "nowhere") is None
    (tmp_path / FILE_NAME).write_bytes(b"broken" * 1000)
    assert take_glimpse(tmp_path) is None
    (tmp_path / FILE_NAME).write_bytes(b"")
    assert take_glimpse(tmp_path) is None
    assert (tmp_path / FILE_NAME).read_bytes() == b""


@pytest.mark.parametrize("version", ["0000", "9999"])
def test_another_version_is_left_to_the_store(store: Store, version: str) -> None:
    with store.database.write() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = ?", (version,))
    assert take_glimpse(store.folder) is None


def test_a_folder_with_odd_characters_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "Käse & Co? 100 % #1"
    with open_store(folder) as store:
        store.clients.save(replace(CLIENT, name="Odd"))
    glimpse = take_glimpse(folder)
    assert glimpse is not None
    assert glimpse.client == replace(CLIENT, name="Odd")
