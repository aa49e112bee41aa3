"""A contact's name behind an "@" becomes what each network calls it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.contact import Contact, ContactKind, Handle
from composer.core.prepared import Entity, EntityKind
from composer.core.profile import MentionForm, TextRules
from composer.text import little
from composer.text.mentions import people
from composer.text.prepare import PreparedText, prepare_text
from tests.text import rules

URN = "urn:li:organization:2414183"
DID = "did:plc:ewvi7nxzyoun6zhxrhs64oiz"
ERIKA = Contact(
    "1",
    "Erika Muster",
    handles=(
        Handle("x", "erikam"),
        Handle("mastodon", "erika@social.example"),
        Handle("bluesky", "erika.bsky.example", DID),
        Handle("linkedin", account_id="urn:li:person:a_B-9"),
    ),
    former=("Erika Alt",),
)
HOUSE = Contact(
    "2",
    "Haus",
    ContactKind.ORGANISATION,
    "das Haus der Erde",
    (Handle("linkedin", account_id=URN, name="Haus der Erde (e. V.)"),),
)
GARDEN = Contact("3", "Haus am Garten", ContactKind.ORGANISATION, handles=(Handle("linkedin", account_id=URN),))
BOOK = (ERIKA, HOUSE, GARDEN)
X = replace(rules.X, mentions=rules.rule(MentionForm.HANDLE))
MASTODON = replace(rules.MASTODON, mentions=rules.rule(MentionForm.HANDLE))
BLUESKY = replace(rules.BLUESKY, mentions=rules.rule(MentionForm.HANDLE_WITH_ID))
LINKEDIN = replace(rules.LINKEDIN, mentions=rules.rule(MentionForm.NAME_WITH_ID))
NETWORKS = {"x": X, "mastodon": MASTODON, "bluesky": BLUESKY, "linkedin": LINKEDIN}


def read(text: str, network: str, book: tuple[Contact, ...] = BOOK) -> PreparedText:
    (part,) = prepare_text(text, NETWORKS[network], {}, people(book, network, NETWORKS[network]))
    return part


def mentioned(part: PreparedText) -> list[tuple[str, str]]:
    return [(part.text[e.start : e.end], e.target) for e in part.entities if e.kind is EntityKind.MENTION]


@pytest.mark.parametrize(
    ("network", "shown", "target"),
    [
        ("x", "@erikam", "erikam"),
        ("mastodon", "@erika@social.example", "erika@social.example"),
        ("bluesky", "@erika.bsky.example", DID),
        ("linkedin", "Erika Muster", "urn:li:person:a_B-9"),
    ],
)
def test_each_network_is_told_in_its_own_way(network: str, shown: str, target: str) -> None:
    part = read("Wir danken @Erika Muster für alles.", network)
    assert part.text == f"Wir danken {shown} für alles."
    assert mentioned(part) == [(shown, target)]


def test_linkedin_is_sent_a_template() -> None:
    part = read("Mit @Haus & @Erika Muster: [ja]", "linkedin")
    assert part.text == "Mit Haus der Erde (e. V.) & Erika Muster: [ja]"
    assert part.wire_text == (rf"Mit @[Haus der Erde \(e. V.\)]({URN}) & @[Erika Muster](urn:li:person:a_B-9): \[ja\]")
    assert little.unescape(part.wire_text) == part.text


def test_an_id_that_is_none_is_never_markup() -> None:
    odd = replace(ERIKA, handles=(Handle("linkedin", account_id="urn:li:person:1) [boom](x"),))
    part = read("@Erika Muster!", "linkedin", (odd,))
    assert part.wire_text == "Erika Muster!"


def test_who_has_no_handle_is_called_by_the_wording_or_the_name() -> None:
    assert read("Mit @Haus.", "x").text == "Mit das Haus der Erde."
    assert read("Mit @Haus am Garten.", "x").text == "Mit Haus am Garten."
    assert mentioned(read("Mit @Haus.", "x")) == []


def test_a_former_name_still_means_the_contact() -> None:
    assert read("@Erika Alt", "x").text == "@erikam"
    other = Contact("9", "Erika Alt", handles=(Handle("x", "another"),))
    assert read("@Erika Alt", "x", (ERIKA, other)).text == "@another"


@pytest.mark.parametrize(
    "text",
    [
        "Erika Muster",
        "@erika muster",
        "@Erika Musterfrau",
        "post@Erika Muster",
        "@Haus@social.example",
        "@Haus.bsky.example",
        "@Haus-Post.bsky.example",
        "@Unbekannt",
        "@",
    ],
)
def test_what_is_no_mention_stays_as_it_was_typed(text: str) -> None:
    part = read(text, "mastodon")
    assert part.text == text
    assert part.source.swaps == ()


@pytest.mark.parametrize("text", ["(@Erika Muster)", "„@Erika Muster“", "@Erika Muster, ja", "@Erika Muster\nja"])
def test_signs_around_a_mention_are_not_part_of_it(text: str) -> None:
    for network in NETWORKS:
        assert len(mentioned(read(text, network))) == 1


def test_a_handle_that_would_run_into_what_follows_is_not_written() -> None:
    """Mastodon would look for an account on the server "social.example-Preis"."""
    part = read("Der @Erika Muster-Preis", "mastodon")
    assert part.text == "Der Erika Muster-Preis"
    assert mentioned(part) == []
    assert mentioned(read("Der @Erika Muster-Preis", "bluesky")) == [("@erika.bsky.example", DID)]


def test_what_is_counted_is_what_is_sent() -> None:
    assert read("@Erika Muster", "x").counts[0].used == len("@erikam")
    assert read("@Erika Muster", "mastodon").counts[0].used == len("@erika")
    assert read("@Erika Muster", "linkedin").counts[1].used == len("@[Erika Muster](urn:li:person:a_B-9)")


def test_places_are_those_of_what_was_typed() -> None:
    typed = "Mit @Erika Muster: https://www.example.com/ein/langer/weg #Ernte"
    part = read(typed, "bluesky")
    tag = next(e for e in part.entities if e.kind is EntityKind.HASHTAG)
    for entity, wanted in zip(
        part.entities, ("@Erika Muster", "https://www.example.com/ein/langer/weg", "#Ernte"), strict=True
    ):
        place = part.source.typed_place(entity.start, entity.end)
        assert typed[slice(*place)] == wanted
    assert tag.end == len(part.text)


def test_a_bluesky_account_without_its_id_is_left_to_be_looked_up() -> None:
    plain = replace(ERIKA, handles=(Handle("bluesky", "erika.bsky.example"),))
    assert mentioned(read("„@Erika Muster“", "bluesky", (plain,))) == [("@erika.bsky.example", "erika.bsky.example")]


def test_a_name_is_never_cut_in_a_long_text() -> None:
    for filler in range(380, 440):
        typed = "a" * filler + " " + "@Haus am Garten " * 60 + "Ende " * 300
        part = read(typed, "linkedin")
        assert part.text.count("@") == 0
        assert len(mentioned(part)) == 60


@given(
    st.lists(
        st.tuples(
            st.integers(0, 3000), st.sampled_from(("@", "Haus ", "am ", "Garten", "@Haus am Garten ", "\n", "x"))
        ),
        max_size=12,
    )
)
def test_editing_a_long_text_gives_what_reading_it_gives(edits: list[tuple[int, str]]) -> None:
    text = "Worte stehen hier " * 150
    for place, new in edits:
        text = text[:place] + new + text[place:]
        part = read(text, "linkedin")
        fresh = read(text, "linkedin", (*BOOK, Contact("0", "Niemand")))
        assert (part.text, part.entities, part.source.swaps) == (fresh.text, fresh.entities, fresh.source.swaps)


names = st.text("Ab c.-ß@👩", min_size=1, max_size=8)


@given(st.lists(names, max_size=4), st.text("@Ab c.-ß👩\n#", max_size=60))
def test_any_names_in_any_text(known: list[str], text: str) -> None:
    book = tuple(
        Contact(str(n), name, handles=tuple(Handle(k, "h.example", URN if k == "linkedin" else "") for k in NETWORKS))
        for n, name in enumerate(known)
    )
    for network in NETWORKS:
        part = read(text, network, book)
        assert all(0 <= e.start < e.end <= len(part.text) for e in part.entities)
        assert all(a.end <= b.start for a, b in zip(part.entities, part.entities[1:], strict=False))
        if network == "linkedin":
            assert little.unescape(part.wire_text) == part.text


def test_entities_that_are_known_stand_in_place_of_what_the_grammar_finds() -> None:
    shop = Contact("5", "Laden", handles=(Handle("linkedin", account_id=URN, name="Laden.example GmbH"),))
    part = read("Bei @Laden!", "linkedin", (shop,))
    assert part.entities == (Entity(4, 22, EntityKind.MENTION, URN),)


def test_no_rule_means_that_nobody_can_be_mentioned() -> None:
    bare: TextRules = rules.X
    (part,) = prepare_text("@Erika Muster", bare, {}, people(BOOK, "x", bare))
    assert (part.text, part.entities) == ("Erika Muster", ())
