from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.app import draft_files
from composer.app.draft_files import CardEntry, DraftFile
from composer.app.draft_pictures import PictureEntry
from composer.core.client import Channel, Client
from composer.core.errors import DraftFileError
from composer.core.message import Area, Attachment, Draft, Focus, Framing, LinkCard, Message, Numbering, Thread, Variant
from composer.core.rights import Consent, Rights
from composer.profiles.load import load_all

PROFILES = load_all(Path(__file__).parents[2] / "platform_profiles")
CLIENT = Client("salt", "Salt", channels=tuple(Channel(f"salt-{n}", "salt", n, n, n) for n in ("x", "linkedin")))

FILE = """+++
title = "Harvest"
language = "en"
channels = ["x", "salt-linkedin"]
at = "2026-12-01 09:30"
thread = { split = true, numbering = "slash" }

[[picture]]
file = "field.jpg"
alt = "A field"
focus = [0.25, 1]
logo = true
part = 2
source = "Archive"
credit = "Ada Example"
copyright = "© Ada"
licence = "CC BY 4.0"
consent = "given"
valid_until = 2027-06-30
ai = true

[[card]]
url = "https://example.com/harvest"
title = "Harvest"
description = "Short"
picture = "card.jpg"

[[card]]
url = "example.org"
shown = false
+++
Common
---
second part

=== x
Only here
\\=== not a section
"""


RIGHTS = Rights("Archive", "Ada Example", "© Ada", "CC BY 4.0", Consent.GIVEN, date(2027, 6, 30), True)


def attach(entry: PictureEntry) -> Attachment:
    return Attachment("a", "0" * 64, entry.file, 10, 10)


def test_a_file_says_everything() -> None:
    file = draft_files.parse(FILE, "harvest.md")
    assert file == DraftFile(
        title="Harvest",
        language="en",
        channels=("x", "salt-linkedin"),
        at=datetime(2026, 12, 1, 9, 30),
        thread=Thread(True, Numbering.SLASH),
        pictures=(PictureEntry("field.jpg", "A field", Focus(0.25, 1), True, 2, rights=RIGHTS),),
        cards=(
            CardEntry("https://example.com/harvest", "Harvest", "Short", PictureEntry("card.jpg")),
            CardEntry("example.org", shown=False),
        ),
        text="Common\n---\nsecond part",
        texts=(("x", "Only here\n=== not a section"),),
    )


def test_plain_text_without_a_head_is_a_draft_for_all_channels() -> None:
    draft = draft_files.to_draft(draft_files.parse("Hello\nworld\n", "a.txt"), CLIENT, "d", attach, {})
    assert draft.message.text == "Hello\nworld"
    assert draft.channel_ids == ("salt-x", "salt-linkedin")


def test_channels_go_by_network_or_id() -> None:
    draft = draft_files.to_draft(draft_files.parse(FILE, "harvest.md"), CLIENT, "d", attach, {})
    assert draft.channel_ids == ("salt-x", "salt-linkedin")
    assert draft.text_for("salt-x").startswith("Only here")
    assert draft.message.attachments[0].focus == Focus(0.25, 1)


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("+++\ntitle = 3\n+++\n", 2, "expected text"),
        ("+++\ntitel = 'x'\n+++\n", 2, "unknown key"),
        ("\n+++\ntitle = 'x'\nat = 'soon'\n+++\n", 4, "expected a date and time"),
        ("+++\n[[picture]]\nfile = 'a'\nfocus = [2, 0]\n+++\n", 4, "two numbers"),
        ("+++\n[[picture]]\nfile = 'a'\npart = 0\n+++\n", 4, "the number of a post"),
        ("+++\n[[picture]]\nfile = 'a'\ncrop = [0.5, 0, 0.4, 1]\n+++\n", 4, "left, top, right, bottom"),
        ("+++\n[[picture]]\nfile = 'a'\n[picture.frames.x]\nknid = 'a'\n+++\n", 5, "unknown key"),
        ("+++\n[[picture]]\nfile = 'a'\nconsent = 'maybe'\n+++\n", 4, "expected one of none, given, missing"),
        ("+++\n[[picture]]\nfile = 'a'\nvalid_until = 'soon'\n+++\n", 4, "a date such as"),
        ("+++\nthread = { numbering = 'roman' }\n+++\n", 2, "expected one of none, slash"),
        ("+++\ntitle = 'x'\n", 1, "no second"),
        ("+++\ntitle = \n+++\n", 2, ""),
        ("+++\ntitle = 'x'\nlanguage = 'english'\n+++\n", 3, "language"),
        ("a\n=== x\nb\n=== x\n", 4, "twice"),
    ],
)
def test_a_mistake_names_its_line(text: str, line: int, problem: str) -> None:
    with pytest.raises(DraftFileError) as caught:
        draft_files.parse(text, "a.md")
    assert caught.value.values["line"] == line
    assert problem in str(caught.value.values["problem"])


def test_an_unknown_channel_is_refused_with_those_there_are() -> None:
    with pytest.raises(DraftFileError, match="salt-linkedin"):
        draft_files.to_draft(DraftFile(channels=("tiktok",)), CLIENT, "d", attach, {})


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"\xff\xfe\x00\x01")
    with pytest.raises(DraftFileError) as caught:
        draft_files.read(path)
    assert caught.value.code == "draft-file.not-text"


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r") | st.sampled_from("\n=+-\\ "))


@given(title=st.text(st.characters(exclude_categories=["Cs"])), common=texts, own=texts)
def test_what_is_written_reads_back(title: str, common: str, own: str) -> None:
    draft = Draft(
        "d", "salt", title, Message(common.strip("\n")), ("salt-x",), (Variant("salt-x", own.strip("\n")),), "en"
    )
    written = draft_files.write(draft, ())
    read = draft_files.to_draft(draft_files.parse(written, "a.md"), CLIENT, "d", attach, {})
    assert read == replace(draft, changed_at=None)


def test_cards_are_written_and_read_back() -> None:
    own = Attachment("a", "0" * 64, "field.jpg", 10, 10, rights=RIGHTS)
    cards = (
        LinkCard(
            "https://example.com", 'The "harvest"', "One\nTwo", replace(own, file_name="card.jpg", rights=Rights())
        ),
        LinkCard("example.org", shown=False),
    )
    draft = Draft("d", "salt", "T", Message("Hello", (own,), cards), ("salt-x",), language="en")
    written = draft_files.write(draft, ("field.jpg", "card.jpg"))
    read = draft_files.to_draft(draft_files.parse(written, "a.md"), CLIENT, "d", attach, {})
    assert read == draft


CUT = """
+++
[[picture]]
file = "field.jpg"
focus = [0.25, 0.5, 0.2]
crop = [0.1, 0, 0.9, 1]

[picture.frames.x]
kind = "square"
focus = [0.75, 0.5]

[picture.frames.salt-linkedin]
crop = [0, 0, 1, 1]

[[card]]
url = "example.org"
picture = "card.jpg"
focus = [0, 1]
+++
Text
"""


def numbered(entry: PictureEntry) -> Attachment:
    """Another one for each file, with a proposal."""
    return Attachment(f"id of {entry.file}", "0" * 64, entry.file, 10, 10, focus=Focus(0.3, 0.3), proposed=True)


def test_what_is_shown_of_a_picture_is_read_and_written_back() -> None:
    draft = draft_files.to_draft(draft_files.parse(CUT, "a.md"), CLIENT, "d", numbered, PROFILES)
    (picture,) = draft.message.attachments
    assert (picture.focus, picture.crop, picture.proposed) == (Focus(0.25, 0.5, 0.2), Area(0.1, 0, 0.9, 1), False)
    assert draft.framing_for("salt-x", picture.id) == Framing(Focus(0.75, 0.5), None, "square")
    assert draft.framing_for("salt-linkedin", picture.id) == Framing(crop=Area())
    card = draft.message.cards[0].picture
    assert card is not None
    assert card.focus == Focus(0, 1)
    written = draft_files.write(draft, ("field.jpg", "card.jpg"))
    assert draft_files.to_draft(draft_files.parse(written, "a.md"), CLIENT, "d", numbered, PROFILES) == draft


def test_a_picture_without_a_focal_point_keeps_the_proposal() -> None:
    file = draft_files.parse("+++\n[[picture]]\nfile = 'a.jpg'\n+++\n", "a.md")
    draft = draft_files.to_draft(file, CLIENT, "d", numbered, PROFILES)
    (picture,) = draft.message.attachments
    assert (picture.focus, picture.proposed) == (Focus(0.3, 0.3), True)
    assert "focus" not in draft_files.write(draft, ("a.jpg",))


@pytest.mark.parametrize("kind", ["story", "round"])
def test_a_kind_that_a_post_cannot_have_is_refused_with_those_there_are(kind: str) -> None:
    text = f"+++\n[[picture]]\nfile = 'a'\n[picture.frames.x]\nkind = '{kind}'\n+++\n"
    with pytest.raises(DraftFileError, match="portrait") as caught:
        draft_files.to_draft(draft_files.parse(text, "a.md"), CLIENT, "d", attach, PROFILES)
    assert caught.value.values["line"] == 4


@pytest.mark.parametrize("at", ['"2026-12-01 09:30"', "2026-12-01 09:30:00", "2026-12-01T09:30:00"])
def test_a_time_may_stand_as_toml_writes_it(at: str) -> None:
    assert draft_files.parse(f"+++\nat = {at}\n+++\nHello", "d.md").at == datetime(2026, 12, 1, 9, 30)


@pytest.mark.parametrize("at", ["2026-12-01", "2026-12-01T09:30:00Z", '"2026-12-01"', '"2026-12-01T09:30+01:00"', "7"])
def test_half_a_time_or_another_zone_is_refused(at: str) -> None:
    with pytest.raises(DraftFileError):
        draft_files.parse(f"+++\nat = {at}\n+++\nHello", "d.md")
