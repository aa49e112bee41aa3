"""Every database ever written can be opened; one that cannot is left as it is, with a reason."""

from __future__ import annotations

import io
import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import Script, ScriptDirectory
from sqlalchemy import event
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

import composer.store
from composer.core.errors import StoreError
from composer.core.library import DraftUse, LibraryFilter, PictureUses
from composer.core.prepared import PreparedPost
from composer.core.publication import PublicationState
from composer.store.engine import open_database
from composer.store.store import Store, open_store
from composer.store.tables import metadata
from composer.store.upgrade import back_up, set_aside, upgrade
from composer.store.version import FILE_NAME, HEAD, KNOWN
from tests.store.samples import CLIENT, CLIENT_0001, CONTACT, DRAFT, DRAFT_0001, MINUTE, NOW, RECEIPT, publication

OLD_DATA = Path(__file__).parents[1] / "old_data"


def database(folder: Path, script: str) -> Path:
    folder.mkdir(exist_ok=True)
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        connection.executescript(script)
    return folder / FILE_NAME


def test_migrated_tables_are_todays_tables(store: Store) -> None:
    with store.database.read() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def as_of_old(post: PreparedPost) -> PreparedPost:
    """Without what posts could not have in the first version."""
    parts = [
        replace(p, pictures=tuple(replace(plan, finish=None, drawing="") for plan in p.pictures)) for p in post.parts
    ]
    return replace(post, parts=tuple(parts))


def steps() -> tuple[Script, ...]:
    """Of the migrations, the oldest first."""
    config = Config()
    config.set_main_option("script_location", str(Path(composer.store.__file__).parent / "migrations"))
    return tuple(reversed(tuple(ScriptDirectory.from_config(config).walk_revisions())))


def test_every_step_is_known_and_every_known_version_has_a_kept_file() -> None:
    assert tuple(step.revision for step in steps()) == KNOWN
    assert {path.stem for path in OLD_DATA.glob("*.sql")} == {f"version-{version}" for version in KNOWN}


@pytest.mark.parametrize("version", KNOWN)
def test_nothing_in_an_old_file_is_lost(tmp_path: Path, version: str) -> None:
    database(tmp_path, (OLD_DATA / f"version-{version}.sql").read_text("utf-8"))
    with open_store(tmp_path) as store:
        assert store.clients.all() == (CLIENT_0001,)
        assert replace(store.drafts.get("d-1"), changed_at=None) == DRAFT_0001
        assert store.drafts.last_opened("salzwerk") == "d-1"
        assert [store.drafts.version(v.id).message.text for v in store.drafts.versions("d-1")] == ["Der erste Satz."]
        value, post = publication(state=PublicationState.PUBLISHED, parts_done=(RECEIPT,), attempts=1)
        # A later version may hash more of a post; what was approved then stays what it was.
        assert replace(store.queue.get("p-1"), fingerprint=value.fingerprint) == value
        assert store.queue.prepared("p-1") == as_of_old(post)
        (attempt,) = store.queue.attempts("p-1")
        assert (attempt.outcome, attempt.status, attempt.ended_at) == ("published", 201, NOW + MINUTE)
        assert store.queue.holds() == {"channel:m-1": "Umzug"}
        found = store.library.lines("salzwerk", "", LibraryFilter.ALL, NOW.date())
        assert [(line.file_name, line.alt, line.used) for line in found] == [
            ("feld.jpg", "Ein Feld", True),
            ("korn.png", "", True),
        ]
        assert store.library.uses("salzwerk", "0" * 64) == PictureUses((DraftUse("d-1", "Ernte 🌾"),), ("p-1",))
        assert store.contacts.all() == (() if version == "0001" else (CONTACT,))
        assert store.settings.all() == {"language": "de", "last_client": "salzwerk"}
        with store.database.read() as connection:
            assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one() == HEAD


def test_several_programs_may_start_at_the_same_moment(tmp_path: Path) -> None:
    errors: list[Exception] = []

    def start(number: int) -> None:
        try:
            with open_store(tmp_path, patience=30) as store:
                store.settings.set(str(number), number)
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=start, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    with open_store(tmp_path) as store:
        assert len(store.settings.all()) == 4


def test_an_upgrade_that_fails_half_way_changes_nothing(tmp_path: Path) -> None:
    database = open_database(tmp_path / FILE_NAME, patience=1)

    @event.listens_for(database.durable, "connect")
    def limit(raw: Any, _record: object) -> None:
        raw.execute("PRAGMA max_page_count = 8")

    with pytest.raises(StoreError, match=r"store\.full"):
        upgrade(database)
    database.close()
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        assert connection.execute("SELECT * FROM sqlite_master").fetchall() == []
    open_store(tmp_path).close()


def test_a_newer_database_is_left_alone(tmp_path: Path) -> None:
    path = database(tmp_path, "CREATE TABLE alembic_version (version_num); INSERT INTO alembic_version VALUES ('9999')")
    with pytest.raises(StoreError) as caught:
        open_store(tmp_path)
    assert (caught.value.code, caught.value.values) == ("store.newer", {"file": str(path), "version": "9999"})
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT * FROM alembic_version").fetchall() == [("9999",)]


@pytest.mark.parametrize("content", [b"not a database at all" * 300, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_broken_file_is_kept_and_can_be_set_aside(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    with pytest.raises(StoreError, match=r"store\.broken"):
        open_store(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == content
    first = set_aside(tmp_path)
    assert first.read_bytes() == content
    open_store(tmp_path).close()
    assert set_aside(tmp_path) not in (first, tmp_path / FILE_NAME)
    assert first.read_bytes() == content


def test_a_database_of_another_program_is_not_touched(tmp_path: Path) -> None:
    path = database(tmp_path, "CREATE TABLE recipes (name)")
    with pytest.raises(StoreError, match=r"store\.broken"):
        open_store(tmp_path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("recipes",)]


def test_damage_found_later_is_told_too(store: Store) -> None:
    store.clients.save(CLIENT)
    with store.database.write() as connection:
        connection.exec_driver_sql("UPDATE client SET document = '{\"id\": 7}'")
    with pytest.raises(StoreError, match=r"store\.broken"):
        store.clients.all()
    with store.database.write() as connection:
        connection.exec_driver_sql("DROP TABLE client")
    with pytest.raises(StoreError, match=r"store\.broken"):
        store.clients.all()


def test_a_backup_is_a_whole_database_with_what_was_just_saved(store: Store) -> None:
    store.clients.save(CLIENT)
    copy = back_up(store.database.path, "0001")
    store.clients.save(replace(CLIENT, name="Later"))
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT name FROM client").fetchall() == [(CLIENT.name,)]
    assert back_up(store.database.path, "0001") != copy
    assert list(copy.parent.glob("*.part")) == []


def test_the_tables_can_be_made_in_postgresql_as_well() -> None:
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    for table in metadata.sorted_tables:
        assert str(CreateTable(table).compile(dialect=dialect))


def test_the_steps_can_be_run_in_postgresql_as_well() -> None:
    written = io.StringIO()
    context = MigrationContext.configure(dialect_name="postgresql", opts={"as_sql": True, "output_buffer": written})
    with Operations.context(context):
        for step in steps():
            step.module.upgrade()
    assert "WHERE state NOT IN" in written.getvalue()


def test_a_sound_file_has_no_problems(store: Store) -> None:
    store.drafts.save(DRAFT, NOW)
    assert store.problems() == ()
