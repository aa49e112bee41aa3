"""What is wrong with a poll, a choice, a comment: by the network's own description."""

from __future__ import annotations

import pytest

from composer.core.client import Voice
from composer.core.finding import Finding, Severity
from composer.core.message import Draft, Fields, Message
from tests.checks.posts import judged_fields


def found(fields: Fields, network: str, text: str = "Was meint ihr?", **limits: int) -> list[Finding]:
    draft = Draft("d", "k", "", Message(text, fields=fields), ("c",))
    told = {name.replace("__", "."): value for name, value in limits.items()}
    return [f for f in judged_fields(draft, network, told) if f.code.startswith(("field.", "comment."))]


@pytest.mark.parametrize(
    ("poll", "network", "codes"),
    [
        (("Ja", "Nein"), "x", []),
        (("Ja",), "x", ["field.too-few"]),
        (tuple("abcde"), "x", ["field.too-many"]),
        (("Ja", "x" * 26), "x", ["field.item-too-long"]),
        (("Ja", "x" * 26), "mastodon", []),
        (("Ja", "", "Nein"), "x", ["field.empty-item"]),
        (("Ja", "Ja"), "mastodon", ["field.same-item"]),
    ],
)
def test_the_options_of_a_poll(poll: tuple[str, ...], network: str, codes: list[str]) -> None:
    assert [f.code for f in found({"poll": poll}, network)] == codes


def test_equal_options_block_only_where_they_are_refused() -> None:
    poll: Fields = {"poll": ("Ja", "Ja")}
    assert [f.severity for f in found(poll, "mastodon")] == [Severity.BLOCKS]
    assert [f.severity for f in found(poll, "x")] == [Severity.HINT]


def test_folklore_only_hints() -> None:
    fields: Fields = {"poll": ("Ja", "x" * 31), "poll_question": "Und?"}
    assert [(f.code, f.severity) for f in found(fields, "linkedin")] == [("field.item-too-long", Severity.HINT)]


def test_what_cannot_be_expressed_blocks() -> None:
    (needs,) = found({"poll": ("Ja", "Nein")}, "linkedin")
    assert (needs.code, dict(needs.values), needs.severity) == (
        "field.needs",
        {"field": "poll", "other": "poll_question"},
        Severity.BLOCKS,
    )
    (choice,) = found({"visibility": "unlisted"}, "linkedin")
    assert (choice.code, choice.fix, choice.severity) == ("field.unknown-choice", "default-choice", Severity.BLOCKS)
    (duration,) = found({"poll": ("Ja", "Nein"), "poll_duration": 20_160}, "x")
    assert (duration.code, dict(duration.values)["most"]) == ("field.out-of-range", 10_080)


def test_a_poll_on_mastodon_needs_a_text() -> None:
    assert [f.code for f in found({"poll": ("Ja", "Nein")}, "mastodon", "")] == ["field.needs"]


def test_what_the_server_tells_beats_the_file() -> None:
    poll: Fields = {"poll": tuple("abcdef")}
    assert [f.code for f in found(poll, "mastodon")] == ["field.too-many"]
    assert found(poll, "mastodon", fields__poll__most=6) == []


def test_empty_options_can_be_dropped_where_enough_are_left() -> None:
    assert [f.fix for f in found({"poll": ("a", "", "b")}, "x")] == ["drop-empty-items"]
    assert [f.fix for f in found({"poll": ("a", "")}, "x")] == [""]


def test_a_comment_has_the_limit_of_a_post_or_its_own() -> None:
    long: Fields = {"comment": "x" * 1300}
    assert [dict(f.values)["over"] for f in found(long, "x")] == [1020]
    too_long = [f for f in found(long, "linkedin") if f.code == "comment.too-long"]
    assert [(dict(f.values)["over"], f.severity) for f in too_long] == [(50, Severity.WARNS)]


def test_what_a_network_keeps_from_most_apps_is_told_before() -> None:
    assert [(f.code, f.severity) for f in found({"comment": "x"}, "linkedin")] == [
        ("field.often-refused", Severity.HINT)
    ]
    assert found({"comment": "x"}, "mastodon") == []


def test_a_text_with_a_warning_is_too_long_earlier() -> None:
    draft = Draft("d", "k", "", Message("x" * 495, fields={"warning": "y" * 10}), ("c",))
    (too_long,) = [f for f in judged_fields(draft, "mastodon") if f.code == "text.too-long"]
    assert (dict(too_long.values)["over"], too_long.start) == (5, 490)


def test_what_people_read_besides_the_post_is_read_too() -> None:
    voice = Voice(avoid={"Kumpel": "Bergleute", "krass": ""})
    draft = Draft("d", "k", "", Message("Salz", fields={"warning": "kr\u200bass krass", "comment": "Kumpel!"}), ("c",))
    findings = judged_fields(draft, "mastodon", voice=voice)
    assert [(f.code, dict(f.values)) for f in findings if f.code in ("field.odd", "field.avoid")] == [
        ("field.avoid", {"field": "warning", "old": "krass", "new": ""}),
        ("field.avoid", {"field": "comment", "old": "Kumpel", "new": "Bergleute"}),
        ("field.odd", {"field": "warning", "code": "U+200B"}),
    ]
