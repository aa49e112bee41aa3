"""What the checks say of a post, and how hard they say it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from composer.checks.codes import CODES, FINDINGS
from composer.checks.run import run
from composer.core.client import Channel
from composer.core.finding import Finding, Severity
from composer.core.prepared import PreparedPart, PreparedPost
from composer.core.profile import Confidence
from composer.core.source import Block, Source, Swap
from tests.checks.posts import TODAY, codes, found, picture, profile


def one(findings: tuple[Finding, ...]) -> Finding:
    (finding,) = findings
    assert finding.code in CODES
    assert tuple(name for name, _ in finding.values) == FINDINGS[finding.code]
    return finding


@pytest.mark.parametrize("network", ["x", "mastodon", "bluesky", "linkedin"])
def test_a_good_post_has_no_findings(network: str) -> None:
    text = "Grüße aus dem Werk 👷🏽‍♀️ #Salz\n\nMehr: https://example.com/werk"
    assert found(text, network, pictures=[picture()]) == ()


PREVIEWED = ["facebook", "instagram", "threads", "pinterest"]


@pytest.mark.parametrize("network", PREVIEWED)
def test_where_tonart_cannot_publish_that_is_all_it_says(network: str) -> None:
    finding = one(found("Grüße aus dem Werk 👷🏽‍♀️ #Salz", network, pictures=[picture()], account=""))
    assert (finding.code, finding.severity) == ("channel.preview-only", Severity.HINT)


@pytest.mark.parametrize("network", PREVIEWED)
def test_networks_of_pictures_need_one(network: str) -> None:
    blocks = [finding.code for finding in found("Nur Text", network) if finding.blocks]
    assert blocks == (["picture.needed"] if network in ("instagram", "pinterest") else [])


@pytest.mark.parametrize(
    ("text", "network", "code", "severity"),
    [
        ("#a #b #c #d #e #f", "instagram", "text.many-hashtags", Severity.WARNS),
        (" ".join(f"#a{n}b" for n in range(31)), "instagram", "text.too-many-hashtags", Severity.BLOCKS),
        (" ".join(f"@name{n}" for n in range(21)), "instagram", "text.too-many-mentions", Severity.BLOCKS),
        (" ".join(f"https://a{n}.example.com" for n in range(6)), "threads", "text.too-many-links", Severity.BLOCKS),
    ],
)
def test_too_many_of_a_kind(text: str, network: str, code: str, severity: Severity) -> None:
    hit = next(finding for finding in found(text, network, pictures=[picture()]) if finding.code == code)
    assert hit.severity is severity
    assert hit.end == len(text) or code == "text.many-hashtags"


def test_the_same_link_twice_is_one() -> None:
    assert "text.too-many-links" not in codes("https://example.com " * 6, "threads")


def test_it_is_told_why_a_link_or_hashtag_stays_plain() -> None:
    assert "link.never" in codes("https://example.com", "instagram", pictures=[picture()])
    assert "hashtag.further" in codes("#one #two", "threads")


def test_too_long() -> None:
    finding = one(found("ä" * 283))
    assert (finding.code, finding.severity) == ("text.too-long", Severity.BLOCKS)
    assert dict(finding.values) == {"over": 3, "used": 283, "limit": 280, "unit": "weighted"}
    assert (finding.start, finding.end) == (280, 283)


def test_folklore_only_hints_and_what_is_unsure_warns() -> None:
    rules = profile("x")
    rumour = replace(rules.text.limit, confidence=Confidence.FOLKLORE)
    text = "ä" * 281
    assert one(found(text, replace(rules, text=replace(rules.text, limit=rumour)))).severity is Severity.HINT
    assert one(found("🧑‍💻" + "ä" * 280)).severity is Severity.WARNS


def test_the_servers_own_limit_counts() -> None:
    assert codes("a" * 600, "mastodon") == ["text.too-long"]
    assert codes("a" * 600, "mastodon", limits={"text.limit": 5000}) == []


def test_too_many_bytes() -> None:
    finding = one(found("👨‍👩‍👧‍👦" * 121, "bluesky"))
    assert (finding.code, finding.blocks, dict(finding.values)["over"]) == ("text.too-many-bytes", True, 25)


def test_the_escaped_form_is_too_long() -> None:
    finding = one(found("(" * 1600, "linkedin"))
    assert (finding.code, finding.severity) == ("text.too-long-escaped", Severity.WARNS)


def test_each_part_of_a_thread_is_judged() -> None:
    findings = found(f"kurz\n---\n{'a' * 300}")
    assert [(finding.code, finding.part) for finding in findings] == [("text.too-long", 1)]


def test_empty() -> None:
    assert one(found(" \n")).blocks
    assert codes("", pictures=[picture()]) == []
    rules = profile("x")
    assert rules.text.empty_with_picture is not None
    needs = replace(rules.text, empty_with_picture=replace(rules.text.empty_with_picture, value=False))
    assert codes("", replace(rules, text=needs), pictures=[picture()]) == ["text.empty"]


def test_parts_are_joined_where_there_are_no_threads() -> None:
    finding = one(found("eins\n---\nzwei", "linkedin"))
    assert (finding.code, finding.severity, dict(finding.values)) == ("text.joined", Severity.HINT, {"parts": 2})
    assert codes("eins\n---\nzwei", "mastodon") == []
    assert codes("eins\n---", "linkedin") == []


@pytest.mark.parametrize(
    ("char", "code", "severity"),
    [
        ("\x07", "text.control", Severity.WARNS),
        ("\u200b", "text.invisible", Severity.HINT),
        ("\u202e", "text.bidi", Severity.WARNS),
        ("\uffff", "text.noncharacter", Severity.BLOCKS),
        ("\ud800", "text.noncharacter", Severity.BLOCKS),
    ],
)
def test_odd_characters(char: str, code: str, severity: Severity) -> None:
    finding = one(found(f"ab{char}cd"))
    assert (finding.code, finding.severity, finding.fix) == (code, severity, "clean-text")
    assert (finding.start, finding.end) == (2, 3)


def test_one_mistake_a_thousand_times_is_told_a_few_times() -> None:
    assert len(codes("a\u200b" * 140, "linkedin")) == 50


def test_cashtags() -> None:
    finding = one(found("$SDF und $ABC"))
    assert (finding.code, finding.blocks, finding.start, finding.end) == ("text.too-many-cashtags", True, 9, 13)
    assert codes("$SDF") == []


@pytest.mark.parametrize("network", ["mastodon", "bluesky"])
def test_a_hashtag_behind_a_bracket_does_not_link(network: str) -> None:
    finding = one(found("Werk (#Salz) #Kali", network))
    assert (finding.code, finding.severity) == ("hashtag.plain", Severity.HINT)
    assert (dict(finding.values), finding.start, finding.end) == ({"text": "#Salz"}, 6, 11)
    assert codes("Werk (#Salz)", "x") == codes("Werk (#Salz)", "linkedin") == []


def test_an_address_that_will_not_link() -> None:
    assert [(f.code, f.values) for f in found("meine-agentur.de und agentur.de", "bluesky")] == [
        ("link.plain", (("text", "meine-agentur.de"),))
    ]
    assert codes("agentur.de, https://example.com/a", "mastodon") == ["link.plain"]


def test_words_the_client_does_not_use() -> None:
    avoid = {"kunden": "Partner", "billig": "günstig", "krise": ""}
    findings = found("Billig für Kunden. https://kunden.de Kundenkrise, Krise", avoid=avoid)
    assert [(dict(f.values), f.fix, f.start) for f in findings] == [
        ({"old": "Billig", "new": "Günstig"}, "replace-word", 0),
        ({"old": "Kunden", "new": "Partner"}, "replace-word", 11),
        ({"old": "Krise", "new": ""}, "", 50),
    ]
    assert {finding.severity for finding in findings} == {Severity.WARNS}


def test_pictures() -> None:
    five = [picture(number) for number in range(5)]
    finding = one(found("a", pictures=five))
    assert (finding.code, finding.blocks, dict(finding.values)) == ("picture.too-many", True, {"number": 5, "limit": 4})
    assert codes("a", "linkedin", pictures=five) == []


def test_alt_texts() -> None:
    finding = one(found("a", pictures=[picture(), picture(2, alt=" ")]))
    assert (finding.code, finding.severity, finding.attachment_id) == ("picture.no-alt", Severity.WARNS, "a2")
    finding = one(found("a", pictures=[picture(alt="a" * 1001)]))
    assert (finding.code, finding.severity) == ("picture.alt-too-long", Severity.WARNS)
    assert dict(finding.values) == {"position": 1, "over": 1, "limit": 1000, "sample": "a" * 24}
    assert (finding.start, finding.end) == (999, 1001)


def test_a_picture_smaller_than_it_is_shown() -> None:
    finding = one(found("a", pictures=[picture(width=300)]))
    assert (finding.code, finding.severity) == ("picture.small", Severity.HINT)


def test_a_channel_that_is_not_connected() -> None:
    finding = one(found("a", account=""))
    assert (finding.code, finding.severity) == ("channel.not-connected", Severity.WARNS)


@pytest.mark.parametrize(
    ("days", "life", "told"),
    [
        (15, 60, None),
        (14, 60, ("channel.sign-in-ends", Severity.HINT)),
        (3, 60, ("channel.sign-in-ends", Severity.WARNS)),
        (0, 60, ("channel.sign-in-ends", Severity.WARNS)),
        (-1, 60, ("channel.sign-in-over", Severity.WARNS)),
        (13, 14, None),
        (3, 14, ("channel.sign-in-ends", Severity.WARNS)),
    ],
)
def test_the_end_of_a_sign_in_is_told_while_there_is_time(
    days: int, life: int, told: tuple[str, Severity] | None
) -> None:
    now = datetime(2026, 11, 23, 12, tzinfo=UTC)
    ends = now + timedelta(days=days)
    channel = Channel(
        *("c", "cl", "linkedin", "", "Salzwerk", "1"), sign_in_began=ends - timedelta(days=life), sign_in_ends=ends
    )
    post = PreparedPost("c", "linkedin", "1", "en", (PreparedPart("a", "a", (), ()),))
    findings = run(post, profile("linkedin"), channel, None, now.date())
    assert [(f.code, f.severity) for f in findings] == ([told] if told else [])


def test_the_end_of_an_interface_version() -> None:
    ends = profile("linkedin").api.version_ends
    assert ends is not None

    def at(day: date) -> list[tuple[str, bool]]:
        return [(finding.code, finding.blocks) for finding in found("a", "linkedin", today=day)]

    assert at(ends.value - timedelta(days=31)) == []
    assert at(ends.value - timedelta(days=30)) == [("api.ends-soon", False)]
    assert at(ends.value) == [("api.ends-soon", False)]
    # The day is reckoned, not announced: its passing warns. Only a documented day refuses.
    assert at(ends.value + timedelta(days=1)) == [("api.ended", ends.confidence is Confidence.DOCUMENTED)]


def test_the_hardest_finding_stands_first() -> None:
    severities = [finding.severity for finding in found("\u200b (#a)" + "ä" * 600, "mastodon", account="")]
    assert severities == sorted(severities, reverse=True)
    assert severities[0] is Severity.BLOCKS


def test_every_code_is_listed_once_and_today_is_an_argument() -> None:
    assert len(set(CODES)) == len(CODES)
    assert found("a", "linkedin", today=TODAY) == ()


def test_contacts_that_are_not_surely_linked_are_hints() -> None:
    swaps = (
        Swap(0, 4, 0, 5, "Anna", linked=True),
        Swap(5, 8, 6, 10, "Ben", linked=False),
        Swap(9, 13, 11, 16, "Haus", linked=True, surely=False),
        Swap(14, 20, 17, 30),
    )
    told = found("Anna Ben Haus a.link", "linkedin", sources=(Source("", (Block(0, 0, swaps),)),))
    hints = [f for f in told if f.code.startswith("mention.")]
    assert [(f.code, f.values, f.start, f.end) for f in hints] == [
        ("mention.named", (("name", "Ben"),), 5, 8),
        ("mention.exact", (("name", "Haus"),), 9, 13),
    ]
    assert {f.severity for f in hints} == {Severity.HINT}
