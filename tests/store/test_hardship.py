"""Crashes, full and read-only disks, several programs: what was saved stays, and what went wrong has a name."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from composer.core.errors import StoreError
from composer.core.message import Draft, Message
from composer.core.publication import PublicationState, Stage
from composer.store.store import Store, open_store
from composer.store.version import FILE_NAME
from tests.store.samples import DRAFT, MINUTE, NOW, publication

ROOT = Path(__file__).parents[2]

WRITES = """
import sys
from dataclasses import replace
from pathlib import Path
from composer.core.publication import Stage
from composer.store.store import open_store
from tests.store.samples import DRAFT, MINUTE, NOW, publication
store = open_store(Path(sys.argv[1]))
draft = store.drafts.save(DRAFT, NOW)
store.queue.add([publication()])
for number in range(1_000_000):
    draft = store.drafts.save(replace(draft, title=f"Save {number}"), NOW + number * MINUTE)
    attempt = store.queue.begin("p-1", Stage.COMMIT, number, NOW)
    sha = store.media.put(f"picture {number}".encode())
    print(number, attempt, sha, flush=True)
"""

CLAIMS = """
import sys
from pathlib import Path
from composer.store.store import open_store
from tests.store.samples import NOW
folder, owner = Path(sys.argv[1]), sys.argv[2]
with open_store(folder, patience=60) as store:
    print("ready", flush=True)
    sys.stdin.readline()
    for publication in store.queue.due(NOW):
        if store.queue.claim(publication.id, owner, NOW):
            print(publication.id)
"""

FILLS = """
import os, subprocess, sys
from pathlib import Path
folder = Path(sys.argv[1])
if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]).returncode:
    sys.exit(77)
from composer.core.errors import StoreError
from composer.core.message import Draft, Message
from composer.store.store import open_store
from tests.store.samples import NOW
def code(work, times):
    try:
        for number in range(times):
            work(number)
    except StoreError as error:
        return error.code
with open_store(folder) as store:
    print(code(lambda n: store.media.put(os.urandom(200_000)), 10))
    print(len(list((folder / "media").glob("incoming-*"))))
    print(code(lambda n: store.drafts.save(Draft(str(n), "c", message=Message("x" * 9000)), NOW), 1000))
    kept = store.drafts.all()
    print(store.problems(), all(store.drafts.get(d.id).message.text == "x" * 9000 for d in kept))
"""


def program(text: str, *arguments: str, before: tuple[str, ...] = ()) -> subprocess.Popen[str]:
    command = [*before, sys.executable, "-c", text, *arguments]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)


def test_a_killed_program_loses_nothing_it_had_saved(tmp_path: Path) -> None:
    with program(WRITES, str(tmp_path)) as writer:
        assert writer.stdout is not None
        lines = [writer.stdout.readline() for _ in range(25)]
        writer.send_signal(signal.SIGKILL)
        rest = writer.stdout.read().splitlines(keepends=True)
    number, attempt, sha = [line for line in [*lines, *rest] if line.endswith("\n")][-1].split()
    with open_store(tmp_path) as store:
        assert int(store.drafts.get("d-1").title.removeprefix("Save ")) >= int(number)
        assert store.queue.attempts("p-1")[int(number)].id == int(attempt)
        assert store.media.path(sha).read_text() == f"picture {number}"
        assert store.problems() == ()


def test_two_programs_share_the_queue_and_each_publication_is_claimed_once(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.queue.add([publication(number) for number in range(200)])
    with program(CLAIMS, str(tmp_path), "one") as one, program(CLAIMS, str(tmp_path), "two") as two:
        for each in (one, two):
            assert each.stdout is not None
            assert each.stdout.readline() == "ready\n"
        for each in (one, two):
            assert each.stdin is not None
            each.stdin.write("go\n")
            each.stdin.flush()
        claimed = [line for each in (one, two) for line in each.communicate(timeout=120)[0].split()]
    assert Counter(claimed) == Counter(f"p-{number}" for number in range(200))
    with open_store(tmp_path) as store:
        assert {value.state for value in store.queue.all()} == {PublicationState.SENDING}


def limit_size(store: Store) -> None:
    """Lets the file grow no further, as a full disk would."""
    for engine in (store.database.quick, store.database.durable):
        engine.dispose()

        @event.listens_for(engine, "connect")
        def limit(raw: Any, _record: object) -> None:
            pages = raw.execute("PRAGMA page_count").fetchone()[0]
            raw.execute(f"PRAGMA max_page_count = {pages}")


def test_a_full_disk_is_told_and_what_was_there_stays(store: Store) -> None:
    saved = store.drafts.save(DRAFT, NOW)
    limit_size(store)
    with pytest.raises(StoreError, match=r"store\.full"):
        store.drafts.save(replace(saved, message=Message("x" * 1_000_000)), NOW + MINUTE)
    with pytest.raises(StoreError, match=r"store\.full"):
        store.queue.add([publication(number) for number in range(200)])
    assert store.drafts.get("d-1") == saved
    assert store.queue.all() == ()


def test_a_really_full_disk_keeps_what_was_saved(tmp_path: Path) -> None:
    if not shutil.which("unshare"):
        pytest.skip("unshare is not installed")
    with program(FILLS, str(tmp_path), before=("unshare", "--map-root-user", "--mount")) as filler:
        lines = filler.communicate(timeout=120)[0].splitlines()
    if filler.returncode in (1, 77) and not lines:
        pytest.skip("this system lets nobody mount a small disk")
    assert lines == ["store.full", "0", "store.full", "() True"]


def test_a_locked_database_is_told(tmp_path: Path) -> None:
    with open_store(tmp_path, patience=0.05) as store, closing(sqlite3.connect(tmp_path / FILE_NAME)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match=r"store\.locked"):
            store.drafts.save(DRAFT, NOW)
        assert store.drafts.all() == ()
        other.rollback()
        store.drafts.save(DRAFT, NOW)


@pytest.fixture
def nobodys_folder() -> Iterator[Path]:
    """A folder with a database that this process, which gives up being root, may read and not write."""
    folder = Path(tempfile.mkdtemp())
    with open_store(folder) as store:
        store.drafts.save(DRAFT, NOW)
    for file in folder.iterdir():
        file.chmod(0o444)
    folder.chmod(0o555)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        yield folder
    finally:
        os.seteuid(user)
        folder.chmod(0o755)
        shutil.rmtree(folder)


@pytest.mark.skipif(os.name != "posix", reason="file permissions of another kind")
def test_a_read_only_folder_is_told(nobodys_folder: Path) -> None:
    with pytest.raises(StoreError, match=r"store\.read-only"):
        open_store(nobodys_folder)
    with pytest.raises(StoreError, match=r"store\.read-only"):
        open_store(nobodys_folder / "new")


@pytest.mark.skipif(os.name != "posix", reason="file permissions of another kind")
def test_a_read_only_file_in_a_good_folder_is_told(nobodys_folder: Path) -> None:
    user = os.geteuid()
    os.seteuid(os.getuid())
    nobodys_folder.chmod(0o777)
    os.seteuid(user)
    with pytest.raises(StoreError, match=r"store\.read-only"):
        open_store(nobodys_folder)


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    for folder in (tmp_path / "data", tmp_path / "data" / "inside"):
        with pytest.raises(StoreError, match=r"store\.read-only"):
            open_store(folder)


def test_errors_and_files_tell_nothing_of_texts(store: Store) -> None:
    store.drafts.save(DRAFT, NOW)
    limit_size(store)
    with pytest.raises(StoreError) as caught:
        store.drafts.save(Draft("d-2", "c", message=Message("confidential " * 100_000)), NOW)
    assert "confidential" not in f"{caught.value} {caught.value.__cause__}"


def test_each_kind_of_write_is_as_durable_as_it_must_be(store: Store) -> None:
    normal, full = 1, 2
    with store.database.write() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar_one() == normal
    with store.database.write(durable=True) as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar_one() == full
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"


def test_intents_and_claims_are_written_durably(store: Store) -> None:
    """What is sent after them cannot be taken back, so a power cut must not take them back either."""
    store.queue.add([publication()])
    degrees: list[int] = []

    def note(connection: Any) -> None:
        degrees.append(connection.exec_driver_sql("PRAGMA synchronous").scalar_one())

    for engine in (store.database.quick, store.database.durable):
        event.listen(engine, "commit", note)
    store.queue.claim("p-1", "window", NOW)
    store.queue.begin("p-1", Stage.COMMIT, 0, NOW)
    assert degrees == [2, 2]
