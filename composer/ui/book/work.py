"""What the address book has done in workers: plain functions of the open context, imported when first needed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from composer.core.contact import Contact
from composer.core.profile import PlatformProfile
from composer.ui.editor.offering import Offering

if TYPE_CHECKING:
    from composer.app.contacts import Read, Report
    from composer.app.context import Context


@dataclass(frozen=True)
class Book:
    contacts: tuple[Contact, ...]
    offering: Offering
    networks: tuple[tuple[PlatformProfile, Read], ...]
    """Where a contact can have a handle, and what reads it there."""


def read(context: Context) -> Book:
    from composer.app import contacts

    profiles, known = context.profiles, contacts.contacts(context)
    networks = tuple((profiles[key], read) for key, read in contacts.reading(context).items())
    return Book(known, Offering(known), networks)


def save(context: Context, contact: Contact) -> Contact:
    from composer.app import contacts

    return contacts.save(context, contact)


def delete(context: Context, contact_id: str) -> None:
    from composer.app import contacts

    contacts.delete(context, contact_id)


def take_back(context: Context, contact: Contact) -> None:
    from composer.app import contacts

    contacts.take_back(context, contact)


def import_file(context: Context, path: Path) -> Report:
    from composer.app import contacts

    return contacts.import_file(context, path)


def export_file(context: Context, path: Path) -> None:
    from composer.app import contacts

    contacts.export_file(context, path)
