from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from composer.app.locations import locations
from composer.brand.client_folder import load_client
from composer.core.client import Channel, Client, Topic, Voice
from composer.ui.client.form import Fields, TopicFields, changed, fields_of, problems, zone_exists
from composer.ui.client.form_blocks import SnippetFields

SALT = Client(
    "salt",
    "Sylvenhall AG",
    topics=(Topic("mining", "Bergbau", per_week=1.5, hashtags=("#Bergbau",)),),
    channels=(Channel("x", "salt", "x", "salt", "Salt", account_id="1"),),
    kit="kit",
)


@pytest.fixture
def demo() -> Client:
    return load_client(locations(Path("unused")).demo_client)


@pytest.mark.parametrize("decimal", [".", ","])
def test_what_is_not_touched_stays_as_it_is(demo: Client, decimal: str) -> None:
    again = changed(demo, fields_of(demo, decimal))
    dossier = replace(demo.dossier, about=demo.dossier.about.strip(), vision=demo.dossier.vision.strip())
    assert again == replace(demo, dossier=dossier)
    assert problems(fields_of(demo, decimal)) == ()


def test_lists_are_lines_and_empty_ones_do_not_count() -> None:
    fields = replace(fields_of(SALT), values=" Mut \n\n  Ruhe", prefer="Kalium")
    made = changed(SALT, fields)
    assert made.dossier.values == ("Mut", "Ruhe")
    assert made.voice.prefer == ("Kalium",)
    assert made.channels == SALT.channels
    assert made.kit == "kit"


@pytest.mark.parametrize(
    "line", ["Abraum = Rückstand", "Abraum→Rückstand", "Abraum -> Rückstand", "Abraum  =>Rückstand"]
)
def test_a_word_to_avoid_comes_with_what_is_said_instead(line: str) -> None:
    made = changed(SALT, replace(fields_of(SALT), avoid=f"{line}\neinzigartig"))
    assert made.voice == Voice(avoid={"Abraum": "Rückstand", "einzigartig": ""})


def test_a_topic_keeps_its_id_and_a_new_one_gets_a_free_one() -> None:
    topics = (
        *fields_of(SALT).topics,
        TopicFields(name="Mining", hashtags="Salz, #Kalium"),
        TopicFields(name="Mining!"),
    )
    renamed = (replace(topics[0], name="Gruben"), *topics[1:])
    made = changed(SALT, replace(fields_of(SALT), topics=renamed))
    assert [(topic.id, topic.name) for topic in made.topics] == [
        ("mining", "Gruben"),
        ("mining-2", "Mining"),
        ("mining-3", "Mining!"),
    ]
    assert made.topics[1].hashtags == ("#Salz", "#Kalium")


@pytest.mark.parametrize(
    ("wrong", "where", "code"),
    [
        ({"name": "  "}, "name", "name.empty"),
        ({"name": "HALLE GMBH"}, "name", "name.taken"),
        ({"zone": "Europe/Göttingen"}, "zone", "zone.unknown"),
        ({"zone": "../etc"}, "zone", "zone.unknown"),
        ({"zone": ""}, "zone", "zone.unknown"),
        ({"accent": "blau"}, "accent", "colour"),
        ({"avoid": "= Rückstand"}, "avoid", "avoid.no-word"),
        ({"avoid": "Abraum\nabraum = x"}, "avoid", "avoid.twice"),
        ({"avoid": "kalium", "prefer": "Kalium"}, "avoid", "avoid.preferred"),
        ({"tag_sets": "Ernte"}, "tag_sets", "tags.line"),
        ({"tag_sets": "= #Ernte"}, "tag_sets", "tags.line"),
        ({"tag_sets": "Ernte = #a\nernte = #b"}, "tag_sets", "tags.twice"),
        ({"tag_sets": "Ernte = #12"}, "tag_sets", "topic.hashtag"),
        ({"snippets": (SnippetFields(" ", "Text"),)}, "snippet.0.name", "snippet.no-name"),
        ({"snippets": (SnippetFields("A", " "),)}, "snippet.0.text", "snippet.no-text"),
        ({"snippets": (SnippetFields("A", "1"), SnippetFields("a", "2"))}, "snippet.1.name", "snippet.twice"),
        ({"link_parameters": "utm source = x"}, "link_parameters", "link.name"),
        ({"link_parameters": "= x"}, "link_parameters", "link.name"),
        ({"link_parameters": "a = {netz}"}, "link_parameters", "link.place"),
        ({"link_parameters": "tiktok: a = b"}, "link_parameters", "link.channel"),
        ({"link_hosts": "https://a.example"}, "link_hosts", "link.host"),
        ({"link_excluded": "a"}, "link_excluded", "link.host"),
        ({"topics": (TopicFields(),)}, "topic.0.name", "topic.no-name"),
        ({"topics": (TopicFields(name="A"), TopicFields(name="a"))}, "topic.1.name", "topic.twice"),
        ({"topics": (TopicFields(name="A", colour="#12"),)}, "topic.0.colour", "colour"),
        ({"topics": (TopicFields(name="A", per_week="oft"),)}, "topic.0.per_week", "topic.rhythm"),
        ({"topics": (TopicFields(name="A", per_week="-1"),)}, "topic.0.per_week", "topic.rhythm"),
        ({"topics": (TopicFields(name="A", per_week="101"),)}, "topic.0.per_week", "topic.rhythm"),
        ({"topics": (TopicFields(name="A", hashtags="#2026"),)}, "topic.0.hashtags", "topic.hashtag"),
        ({"topics": (TopicFields(name="A", hashtags="#gut! x"),)}, "topic.0.hashtags", "topic.hashtag"),
    ],
)
def test_what_cannot_be_kept_is_named_with_its_field(wrong: dict[str, object], where: str, code: str) -> None:
    fields = replace(fields_of(SALT), **wrong)  # type: ignore[arg-type]
    assert [(p.where, p.code) for p in problems(fields, ["Halle GmbH"], SALT)] == [(where, code)]


@pytest.mark.parametrize(("written", "number"), [("1,5", 1.5), ("0.5", 0.5), ("", 0.0), (" 2 ", 2.0)])
def test_a_rhythm_is_written_with_comma_or_point(written: str, number: float) -> None:
    fields = replace(fields_of(SALT), topics=(TopicFields(name="A", per_week=written),))
    assert problems(fields) == ()
    assert changed(SALT, fields).topics[0].per_week == number


def test_zones_are_those_of_the_time_zone_database() -> None:
    assert zone_exists("America/Argentina/Buenos_Aires")
    assert not zone_exists("Europe")
    assert not Fields().zone
