"""The address book: one for all clients of this installation."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from composer.app import contact_files, registry
from composer.app.contact_files import Refused
from composer.app.context import Context
from composer.core.contact import LONGEST_NAME, Contact, Handle
from composer.core.errors import TonartError
from composer.core.prepared import EntityKind
from composer.core.profile import PlatformProfile
from composer.text.entities import find

Read = Callable[[str], Handle]
"""Raises TonartError("contact.…")."""


@dataclass(frozen=True)
class Report:
    """What an import did; nothing of a refused line was taken."""

    added: int
    updated: int
    unchanged: int
    refused: tuple[Refused, ...]
    passed_over: tuple[str, ...]
    """Columns that say nothing to us."""


def contacts(ctx: Context) -> tuple[Contact, ...]:
    """By name."""
    return ctx.store.contacts.all()


def reading(ctx: Context) -> dict[str, Read]:
    """By network, for each on which somebody can be mentioned: what a person wrote, to a handle.

    Networks that Tonart cannot publish to yet take what their own grammar reads as a mention.
    """
    own = registry.readers()
    known = {key: profile for key, profile in ctx.profiles.items() if profile.text.mentions is not None}
    return {key: own.get(key) or partial(_by_grammar, known[key]) for key in (*own, *known) if key in known}


def _by_grammar(profile: PlatformProfile, text: str) -> Handle:
    handle = re.split(r"[?#]", text.strip())[0].rstrip("/").rpartition("/")[2].removeprefix("@")
    mention = f"@{handle}"
    found = find(mention, profile.text.grammar.value)
    if [(e.start, e.end, e.kind) for e in found] != [(0, len(mention), EntityKind.MENTION)]:
        raise TonartError("contact.handle", value=text, network=profile.name)
    return Handle(profile.key, handle)


def new_id() -> str:
    return uuid.uuid4().hex


def read_handle(read: Read, text: str, name: str = "") -> Handle | None:
    """What a person wrote of a contact on one network; `None` for nothing. Raises TonartError("contact.…")."""
    return replace(read(text), name=" ".join(name.split())) if text.strip() else None


def save(ctx: Context, contact: Contact) -> Contact:
    """Keep a new or changed contact; what it was called before still means it.

    Raises TonartError: "contact.no-name", "contact.long-name" or "contact.exists".
    """
    others = {other.id: other for other in contacts(ctx)}
    before = others.pop(contact.id, None)
    kept = _sound(contact, before)
    if any(other.name == kept.name for other in others.values()):
        raise TonartError("contact.exists", name=kept.name)
    ctx.store.contacts.save([kept])
    return kept


def delete(ctx: Context, contact_id: str) -> None:
    ctx.store.contacts.delete(contact_id)


def take_back(ctx: Context, contact: Contact) -> None:
    """Keep a deleted contact again, just as it was."""
    ctx.store.contacts.save([contact])


def import_file(ctx: Context, path: Path) -> Report:
    """Add and change contacts by a CSV file, found by id or else by name. Good lines are kept beside refused ones.

    Raises TonartError("contacts.…") for a file that cannot be read at all.
    """
    return import_csv(ctx, contact_files.content(path))


def import_csv(ctx: Context, content: bytes) -> Report:
    """As `import_file`."""
    table = contact_files.table(content, reading(ctx))
    known = contacts(ctx)
    by_id = {contact.id: contact for contact in known}
    named = {contact.name: contact.id for contact in known}
    changed: dict[str, Contact] = {}
    refused = list(table.refused)
    added = unchanged = 0
    for line in table.lines:
        found = line.id if line.id in by_id else named.get(line.name, "")
        before = by_id.get(found)
        try:
            contact = _sound(line.onto(before or Contact(line.id or new_id(), "")), before)
            if named.get(contact.name, contact.id) != contact.id:
                raise TonartError("contact.exists", name=contact.name)
        except TonartError as error:
            refused.append(Refused(line.number, error))
            continue
        added += before is None
        unchanged += contact == before
        named.pop(before.name if before else "", None)
        named[contact.name] = contact.id
        by_id[contact.id] = contact
        if contact != before:
            changed[contact.id] = contact
    ctx.store.contacts.save(list(changed.values()))
    updated = len(table.lines) + len(table.refused) - len(refused) - added - unchanged
    return Report(added, updated, unchanged, tuple(sorted(refused, key=lambda r: r.line)), table.passed_over)


def export_file(ctx: Context, path: Path) -> None:
    """Raises TonartError("contacts.unwritable")."""
    try:
        path.write_bytes(export_csv(ctx))
    except OSError as error:
        raise TonartError("contacts.unwritable", file=path.name, problem=error.strerror or "") from None


def export_csv(ctx: Context) -> bytes:
    """All contacts, so that `import_csv` and a spreadsheet read them."""
    return contact_files.written(contacts(ctx), tuple(reading(ctx)))


def _sound(contact: Contact, before: Contact | None) -> Contact:
    name = " ".join(contact.name.split()).removeprefix("@").strip()
    if not name:
        raise TonartError("contact.no-name")
    if len(name) > LONGEST_NAME:
        raise TonartError("contact.long-name", name=name[:LONGEST_NAME], limit=LONGEST_NAME)
    former = dict.fromkeys((*contact.former, *((before.name,) if before else ())))
    former.pop(name, None)
    return replace(contact, name=name, wording=" ".join(contact.wording.split()), former=tuple(former))
