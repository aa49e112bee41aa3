"""The address book: kept, changed, read from what people have, and written so that it is read again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.app import clients, contact_files, contacts
from composer.app.contact_files import Line
from composer.app.context import Context
from composer.app.preparing import prepare
from composer.app.registry import readers
from composer.core.contact import Contact, ContactKind, Handle
from composer.core.errors import TonartError
from tests.app.worlds import world

URN = "urn:li:organization:2414183"
DID = "did:plc:ewvi7nxzyoun6zhxrhs64oiz"
ERIKA = Contact("1", "Erika Muster", handles=(Handle("x", "erikam"),))


@pytest.fixture
def ctx(tmp_path: Path) -> Iterator[Context]:
    with world(tmp_path) as made:
        yield made


def refusal(code: str) -> pytest.RaisesExc[TonartError]:
    return pytest.RaisesExc(TonartError, check=lambda error: error.code == code)


def names(ctx: Context) -> list[str]:
    return [contact.name for contact in contacts.contacts(ctx)]


def test_a_renamed_contact_is_still_meant_by_its_old_name(ctx: Context) -> None:
    contacts.save(ctx, ERIKA)
    kept = contacts.save(ctx, replace(ERIKA, name="  @Erika   Beispiel "))
    assert (kept.name, kept.former) == ("Erika Beispiel", ("Erika Muster",))
    again = contacts.save(ctx, replace(kept, name="Erika Muster"))
    assert again.former == ("Erika Beispiel",)


@pytest.mark.parametrize(
    ("name", "code"), [(" ", "contact.no-name"), ("@", "contact.no-name"), ("a" * 101, "contact.long-name")]
)
def test_a_name_that_cannot_be_one(ctx: Context, name: str, code: str) -> None:
    with refusal(code):
        contacts.save(ctx, Contact("1", name))


def test_two_contacts_cannot_have_one_name(ctx: Context) -> None:
    contacts.save(ctx, ERIKA)
    with refusal("contact.exists"):
        contacts.save(ctx, Contact("2", "Erika Muster"))


def test_a_deleted_contact_can_be_taken_back(ctx: Context) -> None:
    kept = contacts.save(ctx, ERIKA)
    contacts.delete(ctx, kept.id)
    assert names(ctx) == []
    contacts.take_back(ctx, kept)
    assert contacts.contacts(ctx) == (kept,)


@pytest.mark.parametrize(
    ("network", "text", "wanted"),
    [
        ("x", "@salt_works", Handle("x", "salt_works")),
        ("x", "https://x.com/salt_works/status/1?s=20", Handle("x", "salt_works")),
        ("x", "twitter.com/salt_works", Handle("x", "salt_works")),
        ("mastodon", "@Anna@Social.example", Handle("mastodon", "Anna@social.example")),
        ("mastodon", "https://social.example/@anna", Handle("mastodon", "anna@social.example")),
        ("mastodon", "https://social.example/@anna@other.example", Handle("mastodon", "anna@other.example")),
        ("mastodon", "https://social.example/users/anna/", Handle("mastodon", "anna@social.example")),
        ("bluesky", "@Anna.bsky.social", Handle("bluesky", "anna.bsky.social")),
        ("bluesky", f"anna.bsky.social {DID}", Handle("bluesky", "anna.bsky.social", DID)),
        ("bluesky", f"https://bsky.app/profile/{DID}/post/3k", Handle("bluesky", "", DID)),
        ("linkedin", URN, Handle("linkedin", "", URN)),
        ("linkedin", "2414183", Handle("linkedin", "", URN)),
        ("linkedin", "https://www.linkedin.com/company/2414183/admin/", Handle("linkedin", "", URN)),
        ("linkedin", "urn:li:person:a_B-9", Handle("linkedin", "", "urn:li:person:a_B-9")),
    ],
)
def test_handles_are_read_as_people_have_them(network: str, text: str, wanted: Handle) -> None:
    read = contacts.read_handle(readers()[network], text)
    assert read == wanted
    assert contacts.read_handle(readers()[network], contact_files.shown(read)) == wanted


@pytest.mark.parametrize(
    ("network", "text", "code"),
    [
        ("x", "sixteen_letters_", "contact.x"),
        ("x", "anna@social.example", "contact.x"),
        ("mastodon", "anna", "contact.mastodon"),
        ("mastodon", "anna@localhost", "contact.mastodon"),
        ("bluesky", "anna", "contact.bluesky"),
        ("bluesky", "a.example b.example", "contact.bluesky"),
        ("bluesky", "https://bsky.app/profile/", "contact.bluesky"),
        ("linkedin", "Haus der Erde", "contact.linkedin"),
        ("linkedin", "https://www.linkedin.com/company/haus-der-erde", "contact.linkedin-word"),
        ("linkedin", "https://de.linkedin.com/in/anna-muster", "contact.linkedin-member"),
    ],
)
def test_what_is_no_handle_is_refused_with_its_reason(network: str, text: str, code: str) -> None:
    with refusal(code):
        contacts.read_handle(readers()[network], text)


@given(st.sampled_from(sorted(readers())), st.text(max_size=60))
def test_any_words_are_a_handle_or_refused(network: str, text: str) -> None:
    read = None
    with suppress(TonartError):
        read = contacts.read_handle(readers()[network], text)
    assert read is None or contacts.read_handle(readers()[network], contact_files.shown(read)) == read


def test_other_networks_take_what_they_would_read_as_a_mention(ctx: Context) -> None:
    """The profile of a network that nobody publishes to stands in for X."""
    other = replace(ctx.profiles["x"], key="other", name="Other")
    shown = Context(ctx.locations, replace(ctx.makers, profiles=lambda: {"other": other}))
    read = contacts.reading(shown)["other"]
    for text in ("salt", "@salt", "https://other.example/@salt/?a=b", "other.example/salt"):
        assert read(text) == Handle("other", "salt")
    for text in ("two words", "a@b.example", "ü", "", "@"):
        with refusal("contact.handle"):
            read(text)


def test_a_table_from_a_german_spreadsheet(ctx: Context) -> None:
    headings = "Name;Art;Formulierung;X;LinkedIn;LinkedIn Name;Abteilung"
    table = f"{headings}\r\nMüller GmbH;Firma;die Firma;@mueller;7;Müller;Ost\r\n"
    report = contacts.import_csv(ctx, table.encode("cp1252"))
    assert (report.added, report.refused, report.passed_over) == (1, (), ("Abteilung",))
    (contact,) = contacts.contacts(ctx)
    assert replace(contact, id="") == Contact(
        "",
        "Müller GmbH",
        ContactKind.ORGANISATION,
        "die Firma",
        (Handle("x", "mueller"), Handle("linkedin", "", "urn:li:organization:7", "Müller")),
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_encodings_and_signs_between_the_cells(ctx: Context, encoding: str, sign: str) -> None:
    table = f'name{sign}mastodon\n"Zoë, die {sign} Erste"{sign}zoe@social.example\n'
    assert contacts.import_csv(ctx, table.encode(encoding)).added == 1
    assert names(ctx) == [" ".join(f"Zoë, die {sign} Erste".split())]


def test_good_lines_are_kept_and_bad_ones_named(ctx: Context) -> None:
    table = (
        'name,kind,x\n"Anna\nLee",person,anna\n\nBen,robot,\n,person,\nCem,,way_too_long_for_x\nDan,,dan\nDan,,dan2\n'
    )
    report = contacts.import_csv(ctx, table.encode())
    assert names(ctx) == ["Anna Lee", "Dan"]
    assert [(one.line, one.error.code) for one in report.refused] == [
        (5, "contact.kind"),
        (6, "contact.no-name"),
        (7, "contact.x"),
    ]
    assert (report.added, report.updated, report.unchanged) == (2, 1, 0)


def test_an_import_changes_what_the_file_speaks_of_and_nothing_else(ctx: Context) -> None:
    contacts.save(ctx, replace(ERIKA, wording="Frau Muster"))
    report = contacts.import_csv(ctx, b"name,bluesky\nErika Muster,erika.bsky.social\n")
    assert (report.added, report.updated) == (0, 1)
    (contact,) = contacts.contacts(ctx)
    assert contact.wording == "Frau Muster"
    assert {h.network for h in contact.handles} == {"x", "bluesky"}
    contacts.import_csv(ctx, b"id,name,x\n1,Erika Beispiel,\n")
    (contact,) = contacts.contacts(ctx)
    assert (contact.name, contact.former) == ("Erika Beispiel", ("Erika Muster",))
    assert [h.network for h in contact.handles] == ["bluesky"]


def test_a_line_cannot_take_the_name_of_another_contact(ctx: Context) -> None:
    contacts.save(ctx, ERIKA)
    contacts.save(ctx, Contact("2", "Ben"))
    report = contacts.import_csv(ctx, b"id,name\n2,Erika Muster\n")
    assert [one.error.code for one in report.refused] == ["contact.exists"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "contacts.no-name-column"),
        (b"x,mastodon\na,b@c.example\n", "contacts.no-name-column"),
        (b"name\n" + b"\0" * 40, "contacts.not-text"),
        (b"\x81\x8d\x8f", "contacts.not-text"),
        (b"name\n" * 2_000_001, "contacts.too-big"),
        (b'name\n"' + b"a" * 200_000, "contacts.broken"),
    ],
)
def test_a_file_that_is_no_table(ctx: Context, data: bytes, code: str) -> None:
    with refusal(code):
        contacts.import_csv(ctx, data)
    assert names(ctx) == []


def test_what_is_exported_is_imported_unchanged(ctx: Context) -> None:
    clients.ensure_demo(ctx)
    contacts.save(ctx, Contact("f", "=1+1", wording="@SUM(A1)", former=("-x", "+y")))
    before, table = contacts.contacts(ctx), contacts.export_csv(ctx)
    assert not any(
        cell.startswith(("=", "@", "+", "-")) for cell in table.decode("utf-8-sig").replace("\n", ",").split(",")
    )
    report = contacts.import_csv(ctx, table)
    assert (report.unchanged, report.added, report.updated, report.refused) == (len(before), 0, 0, ())
    for contact in before:
        contacts.delete(ctx, contact.id)
    assert contacts.import_csv(ctx, table).added == len(before)
    assert contacts.contacts(ctx) == before


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(TonartError):
        table = contact_files.table(b"name,x\n" + data, readers())
        assert all(line.number > 1 for line in (*table.lines, *(Line(r.line, "", "") for r in table.refused)))


def test_five_thousand_contacts_come_in_at_once(ctx: Context) -> None:
    table = "name,x\n" + "".join(f"Person {n},person_{n}\n" for n in range(5_000))
    assert contacts.import_csv(ctx, table.encode()).added == 5_000
    assert len(contacts.contacts(ctx)) == 5_000


def test_the_demo_client_brings_contacts_and_a_draft_that_mentions_one(ctx: Context) -> None:
    client = clients.ensure_demo(ctx)
    assert len(names(ctx)) == 4
    drafts = [ctx.store.drafts.get(summary.id) for summary in ctx.store.drafts.all(client.id)]
    draft = next(draft for draft in drafts if "@Landkreis Erlenrode" in draft.message.text)
    channel = next(channel for channel in client.channels if channel.network == "linkedin")
    (part,) = prepare(draft, channel, ctx.profiles["linkedin"], clients.brief(ctx, client)).parts
    assert "@[Landkreis Erlenrode](urn:li:organization:" in part.wire_text
