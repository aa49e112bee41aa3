"""A client's folder is read wholly or refused with file, key and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from composer.brand.client_folder import load_client
from composer.core.errors import ProfileError
from composer.core.rights import ConsentRule, CreditPlace, RightsRules

DEMO = Path(__file__).parents[2] / "resources" / "demo_client"
HEAD = 'id = "acme"\nname = "Acme"\n'


def client_folder(tmp_path: Path, text: str) -> Path:
    (tmp_path / "client.toml").write_text(text, encoding="utf-8")
    return tmp_path


def test_the_demo_client_is_complete() -> None:
    client = load_client(DEMO)
    assert client.demo
    assert {c.key for c in client.channels} == {"x", "linkedin", "mastodon", "bluesky"}
    assert {t.id for t in client.topics} == {"feeding-the-world", "finance", "mining", "people"}
    assert all(t.name_en and t.description and t.per_week > 0 for t in client.topics)
    assert client.dossier.values
    assert client.dossier.goals
    assert client.dossier.vision
    assert client.voice.avoid["Kumpel"] == "Bergleute"
    assert (DEMO / client.kit).is_dir()


def test_channels_have_ids_that_no_other_client_has(tmp_path: Path) -> None:
    text = HEAD + '[[channel]]\nkey = "x"\nnetwork = "x"\nhandle = "acme"\ndisplay_name = "Acme"\n'
    client = load_client(client_folder(tmp_path, text))
    channel = client.channels[0]
    assert (channel.id, channel.key, channel.client_id) == ("acme.x", "x", "acme")
    assert not channel.connected


def test_what_is_wanted_of_pictures_is_read(tmp_path: Path) -> None:
    text = '[pictures]\ncredit = "text"\ncredit_template = "© {credit}"\nconsent = "block"\nai_note = "Mit KI"\n'
    rules = load_client(client_folder(tmp_path, HEAD + text)).rights
    assert rules == RightsRules(CreditPlace.TEXT, "© {credit}", ConsentRule.BLOCK, "Mit KI")


@pytest.mark.parametrize(
    ("text", "key", "line"),
    [
        ('id = "Ä"\nname = "A"', "id", 1),
        ('id = "a"\nname = " "', "name", 2),
        (HEAD + 'zone = "Europe/Nowhere"', "zone", 3),
        (HEAD + 'zone = "Europe"', "zone", 3),
        (HEAD + 'zone = "../zone"', "zone", 3),
        (HEAD + 'accent = "blue"', "accent", 3),
        (HEAD + 'kit = "kit"', "kit", 3),
        (HEAD + 'kit = "../kit"', "kit", 3),
        (HEAD + "shoe_size = 3", "shoe_size", 3),
        (HEAD + '[voice]\ntones = ["a"]', "voice.tones", 4),
        (HEAD + "[voice]\ntone = [1]", "voice.tone", 4),
        (HEAD + 'language = "xx"', "language", 3),
        (HEAD + '[pictures]\ncredit = "below"', "pictures.credit", 4),
        (HEAD + '[pictures]\nconsent = "maybe"', "pictures.consent", 4),
        (HEAD + '[pictures]\ncredit_template = "Foto"', "pictures.credit_template", 4),
        (HEAD + "[voice.avoid]\nword = 1", "voice.avoid.word", 4),
        (HEAD + '[[topic]]\nid = "a"\nname = "A"\nper_week = -1', "topic.0.per_week", 6),
        (HEAD + '[[topic]]\nid = "a"\nname = "A"\n[[topic]]\nid = "a"\nname = "A"', "topic.1.id", 7),
        (HEAD + '[[channel]]\nkey = "x"\nnetwork = "x"\nhandle = "a"', "channel.0.display_name", 3),
    ],
)
def test_a_mistake_names_its_key_and_line(tmp_path: Path, text: str, key: str, line: int) -> None:
    with pytest.raises(ProfileError) as caught:
        load_client(client_folder(tmp_path, text + "\n"))
    assert (caught.value.values["key"], caught.value.values["line"]) == (key, line)
