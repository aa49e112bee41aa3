"""Clients come back as they were, and two windows do not undo each other's changes."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from composer.core.client import Client
from composer.core.errors import StoreError
from composer.store.store import Store, open_store
from tests.store.samples import CLIENT


def test_a_client_comes_back_equal(store: Store) -> None:
    store.clients.save(CLIENT)
    assert store.clients.get("salzwerk") == CLIENT


def test_a_client_is_there_after_the_program_was_closed(store: Store) -> None:
    store.clients.save(CLIENT)
    store.close()
    with open_store(store.folder) as again:
        assert again.clients.all() == (CLIENT,)


def test_clients_are_sorted_as_a_person_would(store: Store) -> None:
    for number, name in enumerate(("beta", "Alpha", "Gamma")):
        store.clients.save(Client(str(number), name))
    assert [client.name for client in store.clients.all()] == ["Alpha", "beta", "Gamma"]


def test_an_unknown_client_is_named(store: Store) -> None:
    with pytest.raises(StoreError) as caught:
        store.clients.get("nobody")
    assert (caught.value.code, caught.value.values) == ("client.unknown", {"client": "nobody"})


def test_a_channel_changes_only_in_what_is_given(store: Store) -> None:
    store.clients.save(CLIENT)
    changed = store.clients.update_channel("salzwerk", "m-1", account_id="99", limits={"text.limit": 5000})
    assert changed == replace(CLIENT.channels[1], account_id="99", limits={"text.limit": 5000})
    assert store.clients.get("salzwerk") == replace(
        CLIENT, channels=(CLIENT.channels[0], changed, *CLIENT.channels[2:])
    )


def test_an_unknown_channel_is_named_and_nothing_changes(store: Store) -> None:
    store.clients.save(CLIENT)
    with pytest.raises(StoreError, match=r"channel\.unknown"):
        store.clients.update_channel("salzwerk", "z-9", handle="new")
    assert store.clients.get("salzwerk") == CLIENT


def test_saving_over_a_changed_client_is_refused(store: Store) -> None:
    store.clients.save(CLIENT)
    store.clients.update_channel("salzwerk", "x-1", handle="renamed")
    with pytest.raises(StoreError, match=r"store\.changed"):
        store.clients.save(replace(CLIENT, name="Other"), expected=CLIENT)
    assert store.clients.get("salzwerk").name == CLIENT.name


def test_changes_of_many_threads_to_one_client_all_stay(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.clients.save(CLIENT)

        def change(channel_id: str, rule: str) -> None:
            for value in range(10):
                store.clients.update_channel("salzwerk", channel_id, limits={rule: value})

        threads = [threading.Thread(target=change, args=(c.id, c.network)) for c in CLIENT.channels]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        kept = [c.limits for c in store.clients.get("salzwerk").channels]
        assert kept == [{c.network: 9} for c in CLIENT.channels]


def test_settings_keep_what_json_can_hold(store: Store) -> None:
    kept = {"theme": "dark", "sizes": [1, 2.5, None], "window": {"wide": True}}
    for key, value in kept.items():
        store.settings.set(key, value)
    store.settings.set("theme", "light")
    assert store.settings.all() == kept | {"theme": "light"}
    assert store.settings.get("theme") == "light"
    assert store.settings.get("colour") is None
    with pytest.raises(TypeError):
        store.settings.set("theme", object())
    assert store.settings.get("theme") == "light"
