"""What is written is read back equal, whatever a person wrote; what must not be written cannot be."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from composer.core.errors import StoreError
from composer.core.message import Attachment, CardFace, Draft, Focus, LinkCard, Message, Variant
from composer.core.secret import Secret
from composer.store.documents import from_json, plain, to_json
from composer.store.store import Store, open_store
from tests.store.samples import CLIENT, DRAFT, NOW, publication

# Every code point, also halves of surrogate pairs: a paste can bring in anything.
TEXT = st.text(st.characters(exclude_categories=()), max_size=40)
SHARES = st.floats(0, 1) | st.integers(0, 1)
ATTACHMENTS = st.builds(
    Attachment,
    id=TEXT,
    sha256=TEXT,
    file_name=TEXT,
    width=st.integers(1, 9999),
    height=st.integers(1, 9999),
    alt=TEXT,
    focus=st.builds(Focus, SHARES, SHARES),
    logo=st.booleans(),
)
FACES = st.builds(CardFace, TEXT, TEXT, st.none() | ATTACHMENTS)
CARDS = st.builds(LinkCard, TEXT, TEXT, TEXT, st.none() | ATTACHMENTS, st.booleans(), st.none() | FACES)
IDS = st.lists(TEXT, max_size=3).map(tuple)
DRAFTS = st.builds(
    Draft,
    id=TEXT,
    client_id=TEXT,
    title=TEXT,
    message=st.builds(
        Message, TEXT, st.lists(ATTACHMENTS, max_size=3).map(tuple), st.lists(CARDS, max_size=2).map(tuple)
    ),
    channel_ids=IDS,
    variants=st.lists(st.builds(Variant, TEXT, st.none() | TEXT, st.none() | IDS), max_size=3).map(tuple),
    language=TEXT,
    topic_id=st.none() | TEXT,
)


@settings(max_examples=100, deadline=None)
@given(DRAFTS)
def test_any_draft_is_read_back_equal(draft: Draft) -> None:
    text = to_json(draft)
    text.encode("utf-8")
    assert from_json(text, Draft) == draft


@settings(max_examples=100, deadline=None)
@given(TEXT, st.integers(1, 20))
def test_a_line_for_a_list_is_short_and_every_database_takes_it(text: str, limit: int) -> None:
    line = plain(text, limit)
    line.encode("utf-8")
    assert len(line) <= limit
    assert not {"\0", "\n"} & set(line)


def test_words_stay_readable_in_the_file() -> None:
    assert "Müßiggang 🌾" in to_json(Draft("d", "c", title="Müßiggang 🌾"))


HIDING_PLACES: list[Callable[[Store, Any], object]] = [
    lambda store, secret: store.settings.set("token", secret),
    lambda store, secret: store.clients.save(replace(CLIENT, name="name", voice=secret)),
    lambda store, secret: store.clients.update_channel("salzwerk", "x-1", account_id=secret),
    lambda store, secret: store.drafts.save(replace(DRAFT, variants=(secret,)), NOW),
    lambda store, secret: store.queue.add([publication(parts_done=(secret,))]),
]


@pytest.mark.parametrize("hide", HIDING_PLACES)
def test_a_secret_does_not_get_into_the_database(tmp_path: Path, hide: Callable[[Store, Any], object]) -> None:
    with open_store(tmp_path) as store:
        store.clients.save(CLIENT)
        with pytest.raises(TypeError) as caught:
            hide(store, cast(Any, Secret("hush-4711")))
        assert "hush-4711" not in str(caught.value)
    assert not any(b"hush-4711" in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())


def test_of_many_windows_one_wins_and_every_text_is_kept(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        base = store.drafts.save(DRAFT, NOW)
    outcomes: list[str] = []

    def window(number: int) -> None:
        with open_store(tmp_path, patience=30) as own:
            try:
                own.drafts.save(replace(base, message=Message(f"window {number}")), NOW)
                outcomes.append("saved")
            except StoreError as error:
                outcomes.append(error.code)

    threads = [threading.Thread(target=window, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["draft.changed-elsewhere"] * 3 + ["saved"]
    with open_store(tmp_path) as store:
        kept = {store.drafts.version(version.id).message.text for version in store.drafts.versions("d-1")}
        kept.add(store.drafts.get("d-1").message.text)
    assert kept == {DRAFT.message.text} | {f"window {number}" for number in range(4)}


def test_several_threads_may_read_the_first_document_of_a_kind() -> None:
    """A new program for each try: in this one the classes are known by now."""
    for _ in range(5):
        done = subprocess.run([sys.executable, "-c", TWO_READERS], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout) == (0, "Salt Salt Salt Salt\n"), done.stderr


TWO_READERS = """
from concurrent.futures import ThreadPoolExecutor
import sys
from composer.core.client import Client
from composer.store.documents import from_json, to_json
sys.setswitchinterval(1e-6)
text = to_json(Client("salt", "Salt"))
with ThreadPoolExecutor(4) as pool:
    print(*[client.name for client in pool.map(lambda _: from_json(text, Client), range(4))])
"""
