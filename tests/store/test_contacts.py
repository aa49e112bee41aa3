"""The address book comes back as it was; what is imported comes whole or not at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from composer.core.contact import Contact
from composer.core.errors import StoreError
from composer.store.store import Store, open_store
from tests.store.samples import CONTACT


def test_a_contact_comes_back_equal(store: Store) -> None:
    store.contacts.save([CONTACT])
    store.close()
    with open_store(store.folder) as again:
        assert again.contacts.all() == (CONTACT,)


def test_contacts_are_sorted_as_a_person_would(store: Store) -> None:
    store.contacts.save([Contact(str(n), name) for n, name in enumerate(("beta", "Alpha", "Gamma"))])
    assert [contact.name for contact in store.contacts.all()] == ["Alpha", "beta", "Gamma"]


def test_saving_again_replaces(store: Store) -> None:
    store.contacts.save([CONTACT])
    store.contacts.save([replace(CONTACT, name="Haus", handles=())])
    assert store.contacts.all() == (replace(CONTACT, name="Haus", handles=()),)


def test_what_is_deleted_is_gone_and_may_be_gone_already(store: Store) -> None:
    store.contacts.save([CONTACT, Contact("1", "Anna")])
    for _ in range(2):
        store.contacts.delete(CONTACT.id)
    assert [contact.name for contact in store.contacts.all()] == ["Anna"]


def test_of_many_all_or_none_are_kept(store: Store) -> None:
    store.contacts.save([CONTACT])
    with pytest.raises(StoreError):
        store.contacts.save([replace(CONTACT, name="Other"), Contact("1", "Anna"), Contact("1", "Twice")])
    assert store.contacts.all() == (CONTACT,)
