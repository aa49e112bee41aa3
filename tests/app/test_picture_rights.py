"""Rights of pictures on their way from the draft to what is sent: credits, the mark of AI, dates, consent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from composer.app.preparing import Judged, judge
from composer.core.brief import Brief
from composer.core.client import Channel, Client
from composer.core.finding import Severity
from composer.core.message import Attachment, Draft, Message, Thread
from composer.core.prepared import PreparedPart
from composer.core.rights import Consent, ConsentRule, CreditPlace, Imprint, Rights, RightsRules
from composer.profiles.load import load_all

PROFILES = load_all(Path(__file__).parents[2] / "platform_profiles")
NETWORKS = ("x", "linkedin", "mastodon", "bluesky", "instagram", "pinterest")
CLIENT = Client("c", "Salz AG", channels=tuple(Channel(f"c.{n}", "c", n, "salz", "Salz", "1") for n in NETWORKS))
CREDIT = "Foto: Ada Beispiel"
BY_ADA = Rights(credit="Ada Beispiel", copyright="© Ada")
DAY = date(2026, 12, 1)


def picture(rights: Rights = BY_ADA, part: int = 0, alt: str = "Ein Feld", number: int = 1) -> Attachment:
    return Attachment(f"a-{number}", "0" * 64, "feld.jpg", 2000, 1500, alt, part=part, rights=rights)


def judged(
    *pictures: Attachment,
    rules: RightsRules | None = None,
    text: str = "Die Ernte",
    day: date = DAY,
    thread: Thread | None = None,
) -> dict[str, Judged]:
    client = replace(CLIENT, rights=rules or RightsRules())
    message = Message(text, pictures, thread=thread or Thread())
    draft = Draft("d", "c", message=message, channel_ids=tuple(c.id for c in CLIENT.channels))
    return {j.channel.network: j for j in judge(draft, client, PROFILES, Brief(client=client), day)}


def codes(one: Judged, *wanted: str) -> list[tuple[str, Severity]]:
    return [(f.code, f.severity) for f in one.findings if f.code in wanted]


def part(one: Judged) -> PreparedPart:
    return one.post.parts[0]


@pytest.mark.parametrize("network", NETWORKS)
def test_a_credit_in_the_text_is_counted_and_sent(network: str) -> None:
    one = judged(picture(), rules=RightsRules(CreditPlace.TEXT))[network]
    assert part(one).text == f"Die Ernte\n\n{CREDIT}"
    assert CREDIT in part(one).wire_text
    assert part(one).counts[0].used == len(part(one).text)
    assert one.places == ((0, len("Die Ernte")),)
    assert part(one).pictures[0].alt == "Ein Feld"


def test_a_credit_in_the_alt_text_stands_there_alone() -> None:
    one = judged(picture(), rules=RightsRules(CreditPlace.ALT, "© {credit}"))["x"]
    assert part(one).text == "Die Ernte"
    assert part(one).pictures[0].alt == "Ein Feld. © Ada Beispiel"


def test_without_a_rule_nothing_is_said_but_in_the_metadata() -> None:
    one = judged(picture())["mastodon"]
    assert part(one).text == "Die Ernte"
    assert part(one).pictures[0].imprint == Imprint("Ada Beispiel", "© Ada")
    assert part(judged(picture(Rights()))["mastodon"]).pictures[0].imprint is None


def test_in_a_thread_the_credit_goes_with_its_picture() -> None:
    rules = RightsRules(CreditPlace.TEXT)
    posts = judged(picture(part=1), rules=rules, text="Eins\n---\nZwei\n---\nDrei")
    assert [p.text for p in posts["x"].post.parts] == ["Eins", f"Zwei\n\n{CREDIT}", "Drei"]
    assert [p.text for p in posts["linkedin"].post.parts] == [f"Eins\n\nZwei\n\n{CREDIT}\n\nDrei"]


def test_a_text_that_is_divided_by_itself_keeps_the_credit_with_the_writers_part() -> None:
    long = " ".join(f"Wort{n}" for n in range(80))
    one = judged(picture(), rules=RightsRules(CreditPlace.TEXT), text=f"{long}\n---\nDanach", thread=Thread(True))["x"]
    parts = [p.text for p in one.post.parts]
    assert sum(CREDIT in text for text in parts) == 1
    assert parts[-1] == "Danach"
    assert parts[-2].endswith(CREDIT)
    assert all(count.left >= 0 for p in one.post.parts for count in p.counts)


def test_two_pictures_of_one_person_name_her_once() -> None:
    one = judged(picture(), picture(number=2), rules=RightsRules(CreditPlace.TEXT))["x"]
    assert part(one).text.count(CREDIT) == 1


def test_what_only_the_credit_makes_too_long_is_too_long() -> None:
    one = judged(picture(), rules=RightsRules(CreditPlace.TEXT), text="a" * 270)["x"]
    assert codes(one, "text.too-long") == [("text.too-long", Severity.BLOCKS)]


@pytest.mark.parametrize("network", ["x", "instagram", "pinterest"])
def test_ai_is_marked_where_there_is_a_field(network: str) -> None:
    rules = RightsRules(ai_note="Bild: mit KI erstellt")
    one = judged(picture(Rights(ai=True)), rules=rules)[network]
    assert ("made_with_ai", True) in one.post.fields
    assert part(one).text == "Die Ernte"
    assert codes(one, "picture.ai-unsaid") == []


@pytest.mark.parametrize("network", ["linkedin", "mastodon", "bluesky"])
def test_elsewhere_the_text_says_so_or_a_finding_asks_for_it(network: str) -> None:
    unsaid = judged(picture(Rights(ai=True)))[network]
    assert codes(unsaid, "picture.ai-unsaid") == [("picture.ai-unsaid", Severity.HINT)]
    said = judged(picture(Rights(ai=True)), rules=RightsRules(ai_note="Bild: mit KI erstellt"))[network]
    assert part(said).text == "Die Ernte\n\nBild: mit KI erstellt"
    assert codes(said, "picture.ai-unsaid") == []


def test_a_picture_may_go_on_its_last_day_and_not_later() -> None:
    last = picture(Rights(valid_until=DAY))
    assert codes(judged(last, day=DAY)["x"], "picture.expired") == []
    late = judged(last, day=date(2026, 12, 2))["x"]
    assert codes(late, "picture.expired") == [("picture.expired", Severity.BLOCKS)]
    assert not late.may_go


@pytest.mark.parametrize(
    ("consent", "rule", "expected"),
    [
        (Consent.MISSING, ConsentRule.WARN, ("picture.consent-missing", Severity.WARNS)),
        (Consent.MISSING, ConsentRule.BLOCK, ("picture.consent-missing", Severity.BLOCKS)),
        (Consent.OPEN, ConsentRule.WARN, None),
        (Consent.OPEN, ConsentRule.BLOCK, ("picture.consent-open", Severity.WARNS)),
        (Consent.GIVEN, ConsentRule.BLOCK, None),
        (Consent.NONE_SEEN, ConsentRule.BLOCK, None),
    ],
)
def test_consent(consent: Consent, rule: ConsentRule, expected: tuple[str, Severity] | None) -> None:
    one = judged(picture(Rights(consent=consent)), rules=RightsRules(consent=rule))["x"]
    assert codes(one, "picture.consent-missing", "picture.consent-open") == ([expected] if expected else [])


def test_a_missing_credit_is_told_where_the_client_names_it() -> None:
    assert codes(judged(picture(Rights()))["x"], "picture.no-credit") == []
    one = judged(picture(Rights()), rules=RightsRules(CreditPlace.ALT))["x"]
    assert codes(one, "picture.no-credit") == [("picture.no-credit", Severity.WARNS)]


def test_an_alt_text_that_is_too_long_keeps_its_credit_and_says_where_it_ends() -> None:
    one = judged(picture(alt="Wort " * 250), rules=RightsRules(CreditPlace.ALT))["x"]
    alt = part(one).pictures[0].alt
    assert len(alt) <= 1000
    assert alt.endswith(f"Wort… {CREDIT}")
    (finding,) = [f for f in one.findings if f.code == "picture.alt-too-long"]
    assert ("Wort " * 250)[: finding.start].rstrip() == alt.removesuffix(f"… {CREDIT}")


def test_a_network_that_takes_no_alt_texts_gets_none() -> None:
    profile = PROFILES["x"]
    without = replace(
        profile, pictures=replace(profile.pictures, alt_limit=replace(profile.pictures.alt_limit, value=0))
    )
    draft = Draft("d", "c", message=Message("Die Ernte", (picture(),)), channel_ids=("c.x",))
    (one,) = judge(draft, CLIENT, {"x": without}, Brief(client=CLIENT), DAY)
    assert part(one).pictures[0].alt == ""
    assert codes(one, "picture.alt-unsupported", "picture.no-alt") == [("picture.alt-unsupported", Severity.HINT)]
