"""The networks' own fields in draft files: read, refused with what is known, and written back."""

from __future__ import annotations

from pathlib import Path

import pytest

from composer.app import draft_files
from composer.app.draft_pictures import PictureEntry
from composer.core.client import Channel, Client
from composer.core.errors import DraftFileError
from composer.core.message import Attachment, Draft, Fields, Message, Variant
from composer.profiles.load import load_all

PROFILES = load_all(Path(__file__).parents[2] / "platform_profiles")
CHANNELS = tuple(Channel(f"salt.{n}", "salt", n, n, n) for n in ("x", "linkedin", "mastodon"))
CLIENT = Client("salt", "Salt", channels=CHANNELS)

FILE = """
+++
title = "Salt"

[fields]
warning = "Food"
poll = ["Yes", "No"]

[fields.mastodon]
visibility = "unlisted"
poll_multiple = true

[fields."salt.x"]
poll_duration = 60
+++
How much salt?

=== x
Salt?
"""


def read(text: str) -> Draft:
    def attach(entry: PictureEntry) -> Attachment:
        raise AssertionError(entry)

    return draft_files.to_draft(draft_files.parse(text, "salt.md"), CLIENT, "d", attach, PROFILES)


def test_common_ones_and_a_channels_own() -> None:
    draft = read(FILE)
    common: Fields = {"warning": "Food", "poll": ("Yes", "No")}
    assert draft.message.fields == common
    assert draft.variant("salt.x") == Variant("salt.x", text="Salt?", fields={"poll_duration": 60})
    assert draft.fields_for("salt.mastodon") == {**common, "visibility": "unlisted", "poll_multiple": True}
    assert draft.fields_for("salt.linkedin") == common


@pytest.mark.parametrize(
    ("line", "code", "key", "known"),
    [
        ('waring = "Food"', "draft-file.field", "waring", "warning"),
        ('visibility = "secret"', "draft-file.field-value", "visibility", "unlisted"),
        ("warning = 3", "draft-file.field-value", "warning", '"…"'),
        ('poll = "Yes"', "draft-file.field-value", "poll", '["…", "…"]'),
        ("poll_duration = 1", "draft-file.field-value", "poll_duration", "5 … 10080"),
        ('sensitive = "yes"', "draft-file.field-value", "sensitive", "true, false"),
        ('[fields.x]\nwarning = "Food"', "draft-file.field", "warning", "poll"),
        ('[fields.linkedin]\nvisibility = "unlisted"', "draft-file.field-value", "visibility", "connections"),
    ],
)
def test_what_no_network_has_is_refused_with_what_is_known(line: str, code: str, key: str, known: str) -> None:
    with pytest.raises(DraftFileError) as caught:
        read(f"\n+++\n[fields]\n{line}\n+++\nHi\n")
    values = caught.value.values
    assert (caught.value.code, values["file"], values["key"]) == (code, "salt.md", key)
    assert values["line"] == 4 + line.count("\n")
    assert known in str(values["known"])


def test_an_unknown_channel_is_refused() -> None:
    with pytest.raises(DraftFileError) as caught:
        read('+++\n[fields.tiktok]\nwarning = "Food"\n+++\nHi\n')
    assert caught.value.code == "draft-file.channel"


def test_what_is_written_is_read_back() -> None:
    fields: Fields = {"warning": 'Say "hi"', "poll": ("a\nb", "c"), "sensitive": True, "poll_duration": 60}
    variants = (Variant("salt.mastodon", fields={"visibility": "private", "sensitive": False}),)
    draft = Draft("d", "salt", "", Message("Hi", fields=fields), tuple(c.id for c in CHANNELS), variants)
    assert read(draft_files.write(draft, ())) == draft
