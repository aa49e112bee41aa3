"""Mentions of contacts: "@" and a name from the address book, and what a network is given in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from composer.core.contact import LONGEST_NAME, Contact, ContactKind
from composer.core.prepared import Entity, EntityKind
from composer.core.profile import Grammar, MentionForm, TextRules
from composer.core.source import Swap
from composer.text.clean import normalise
from composer.text.entities import find_in_piece

_SIGN = re.compile(r"@(?<!\w@)(?=(\w+|\S))")
_BEGINNING = re.compile(r"\w+|\S")
_GOES_ON = re.compile(r"\w|[\w-]*+[.@]\w")
"""What follows is one word with the name, or the rest of a handle."""
_BEFORE, _AFTER = 4, 40
"""As far as any grammar looks to see whether a handle is one."""


class Book:
    """The contacts by their names; made once, however many they are."""

    def __init__(self, contacts: Sequence[Contact]) -> None:
        self._named: dict[str, Contact] = {}
        for contact in contacts:
            self._named.setdefault(normalise(contact.name), contact)
        for contact in contacts:  # what somebody is called now goes before what another was called once
            for name in contact.former:
                self._named.setdefault(normalise(name), contact)
        self._beginnings = {beginning[0] for name in self._named if (beginning := _BEGINNING.match(name))}
        self._lengths = sorted({len(name) for name in self._named if 0 < len(name) <= LONGEST_NAME}, reverse=True)
        self.longest = max(self._lengths, default=0)

    def find(self, text: str) -> Iterator[tuple[int, int, Contact]]:
        """In order; the longest name that stands there."""
        for sign in _SIGN.finditer(text):
            found = self._at(text, sign.end()) if sign[1] in self._beginnings else None
            if found is not None:
                yield sign.start(), *found

    def _at(self, text: str, start: int) -> tuple[int, Contact] | None:
        for length in self._lengths:
            contact = self._named.get(text[start : start + length])
            if contact is not None and start + length <= len(text) and not _GOES_ON.match(text, start + length):
                return start + length, contact
        return None


class People(NamedTuple):
    """Whom one network knows, and how it is told."""

    book: Book
    network: str
    form: MentionForm | None
    grammar: Grammar


class Written(NamedTuple):
    """A text with what one network is given for its mentions; `known` are those that the network will link."""

    text: str
    known: tuple[Entity, ...] = ()
    swaps: tuple[Swap, ...] = ()


_latest: tuple[tuple[tuple[Contact, ...], Book], ...] = ()


def book_of(contacts: tuple[Contact, ...]) -> Book:
    """Remembered by the very tuple: to compare thousands would cost more than a key does."""
    global _latest
    for known, book in _latest:
        if known is contacts:
            return book
    made = Book(contacts)
    _latest = ((contacts, made), *_latest)[:4]
    return made


def people(contacts: tuple[Contact, ...], network: str, rules: TextRules) -> People | None:
    """`None` where the address book is empty. The same for the very same `contacts`."""
    form = rules.mentions.value if rules.mentions else None
    return People(book_of(contacts), network, form, rules.grammar.value) if contacts else None


def written(typed: str, people: People) -> Written:
    """`typed`, a text of few paragraphs, as `people`'s network is given it."""
    pieces: list[str] = []
    known: list[Entity] = []
    swaps: list[Swap] = []
    position = length = 0
    for start, end, contact in people.book.find(typed):
        own, target = _given(contact, people, typed[max(start - _BEFORE, 0) : start], typed[end : end + _AFTER])
        surely = people.form is not MentionForm.NAME_WITH_ID or _is_exact(contact, people.network)
        pieces += (typed[position:start], own)
        begin = length + start - position
        length = begin + len(own)
        if target:
            known.append(Entity(begin, length, EntityKind.MENTION, target))
        swaps.append(Swap(begin, length, start, end, contact.name, bool(target), surely))
        position = end
    return Written("".join((*pieces, typed[position:])), tuple(known), tuple(swaps))


def _given(contact: Contact, people: People, before: str, after: str) -> tuple[str, str]:
    """The words, and whom they link to; "" where they stay plain text."""
    own = contact.on(people.network)
    if own is not None:
        name = own.name or contact.name
        match people.form:
            case MentionForm.HANDLE if own.handle and _reads(f"@{own.handle}", before, after, people.grammar):
                return f"@{own.handle}", own.handle
            case MentionForm.HANDLE_WITH_ID if own.handle or own.account_id:
                return f"@{own.handle}" if own.handle else name, own.account_id or own.handle
            case MentionForm.NAME_WITH_ID if own.account_id:
                return name, own.account_id
    return contact.wording or contact.name, ""


def _is_exact(contact: Contact, network: str) -> bool:
    """Whether a person said what the network calls it; the names of people need not be whole to link."""
    own = contact.on(network)
    return contact.kind is ContactKind.PERSON or (own is not None and bool(own.name))


def _reads(mention: str, before: str, after: str, grammar: Grammar) -> bool:
    """Whether the network will see just this handle: in "@name@server-Preis" it would see another one."""
    place = (len(before), len(before) + len(mention))
    return any((e.start, e.end) == place for e in find_in_piece(before + mention + after, grammar))
