"""Address books as CSV: written by us, by a spreadsheet or by hand, with German or English headings."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from composer.core.contact import Contact, ContactKind, Handle
from composer.core.errors import TonartError

MOST_BYTES = 10_000_000
NAME_ON = " name"
"""Behind a network's heading: the exact name there."""
_HEADINGS = {
    "id": ("id", "kennung"),
    "name": ("name",),
    "kind": ("kind", "type", "art", "typ"),
    "wording": ("wording", "without a handle", "formulierung", "wortlaut", "ohne konto"),
    "former": ("former", "former names", "früher", "frühere namen"),
    "x": ("x", "twitter", "x/twitter"),
}
_KINDS = {
    ContactKind.PERSON: ("", "person", "mensch"),
    ContactKind.ORGANISATION: (
        *("organisation", "organization", "company", "page", "firma", "unternehmen", "verein", "seite"),
    ),
}
_BETWEEN_NAMES = "|"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet would run a cell that begins so."""

Readers = Mapping[str, Callable[[str], Handle]]


@dataclass(frozen=True)
class Refused:
    """A line that was not taken; lines count from 1, with the headings."""

    line: int
    error: TonartError


@dataclass(frozen=True)
class Line:
    """A line of a file. `None` and networks that are missing: the file has no such column, and leaves that as it is."""

    number: int
    id: str
    name: str
    kind: ContactKind | None = None
    wording: str | None = None
    former: tuple[str, ...] | None = None
    handles: Mapping[str, Handle | None] = field(default_factory=dict)

    def onto(self, contact: Contact) -> Contact:
        """`contact` with what this line says of it."""
        told = {"kind": self.kind, "wording": self.wording, "former": self.former}
        others = tuple(h for h in contact.handles if h.network not in self.handles)
        own = tuple(handle for handle in self.handles.values() if handle is not None)
        changes = {name: value for name, value in told.items() if value is not None}
        return replace(contact, name=self.name, handles=(*others, *own), **changes)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Table:
    lines: tuple[Line, ...]
    refused: tuple[Refused, ...]
    passed_over: tuple[str, ...]


def content(path: Path) -> bytes:
    """Raises TonartError: "contacts.unreadable" or "contacts.too-big"."""
    try:
        with path.open("rb") as file:
            read = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise TonartError("contacts.unreadable", file=path.name, problem=error.strerror or "") from None
    return read


def table(data: bytes, readers: Readers) -> Table:
    """Raises TonartError: "contacts.too-big", "contacts.not-text", "contacts.no-name-column"."""
    text = _text(data)
    rows = _rows(text)
    _, headings = next(rows, (1, []))
    columns = _columns(headings, readers)
    if "name" not in columns.values():
        raise TonartError("contacts.no-name-column")
    lines: list[Line] = []
    refused: list[Refused] = []
    for number, cells in rows:
        told = {columns[at]: _plain(cell) for at, cell in enumerate(cells) if at in columns}
        try:
            lines.append(_line(number, told, readers))
        except TonartError as error:
            refused.append(Refused(number, error))
    passed_over = tuple(h.strip() for at, h in enumerate(headings) if at not in columns and h.strip())
    return Table(tuple(lines), tuple(refused), passed_over)


def written(contacts: Iterable[Contact], networks: Sequence[str]) -> bytes:
    """UTF-8 with a mark for spreadsheets. What they would take for a formula gets an apostrophe in front."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(["id", "name", "kind", "wording", "former", *(n + on for n in networks for on in ("", NAME_ON))])
    for contact in contacts:
        cells = [contact.id, contact.name, contact.kind, contact.wording, _BETWEEN_NAMES.join(contact.former)]
        for network in networks:
            own = contact.on(network) or Handle(network)
            cells += [shown(own), own.name]
        writer.writerow([_harmless(cell) for cell in cells])
    return codecs.BOM_UTF8 + file.getvalue().encode("utf-8", "replace")


def shown(handle: Handle) -> str:
    """As a person would write it; the network's reader reads it back."""
    return " ".join(part for part in (handle.handle, handle.account_id) if part)


def _text(data: bytes) -> str:
    if len(data) > MOST_BYTES:
        raise TonartError("contacts.too-big", limit=MOST_BYTES // 1_000_000)
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise TonartError("contacts.not-text")


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """With the number of the line on which each begins; empty ones are passed over."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(";,\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    while True:
        number = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:  # a cell longer than any that could be meant: a quote that never ends
            raise TonartError("contacts.broken", line=number) from None
        if any(cell.strip() for cell in cells):
            yield number, cells


def _columns(headings: Sequence[str], readers: Readers) -> dict[int, str]:
    """What stands in which column; of two for one thing the first."""
    names = {alias: name for name, aliases in _HEADINGS.items() for alias in aliases}
    names |= {network + on: network + on for network in readers for on in ("", NAME_ON)}
    found: dict[str, int] = {}
    for at, heading in enumerate(headings):
        name = names.get(" ".join(heading.replace("_", " ").casefold().split()))
        if name:
            found.setdefault(name, at)
    return {at: name for name, at in found.items()}


def _line(number: int, told: Mapping[str, str], readers: Readers) -> Line:
    former = told.get("former")
    return Line(
        number,
        told.get("id", ""),
        " ".join(told.get("name", "").split()).removeprefix("@"),
        _kind(told["kind"]) if "kind" in told else None,
        told.get("wording"),
        None if former is None else tuple(n.strip() for n in former.split(_BETWEEN_NAMES) if n.strip()),
        {network: _handle(told, network, readers) for network in readers if network in told},
    )


def _kind(text: str) -> ContactKind:
    for kind, words in _KINDS.items():
        if text.casefold() in words:
            return kind
    raise TonartError("contact.kind", value=text)


def _handle(told: Mapping[str, str], network: str, readers: Readers) -> Handle | None:
    if not told[network]:
        return None
    return replace(readers[network](told[network]), name=told.get(network + NAME_ON, ""))


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _plain(cell: str) -> str:
    cell = cell.strip()
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell
