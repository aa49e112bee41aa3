"""The demo client is what a new user sees first: complete, within every network's rules, and light to carry."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from composer.app.draft_files import DraftFile, read, to_draft
from composer.app.draft_pictures import PictureEntry
from composer.app.preparing import Judged, judge
from composer.brand.client_folder import load_client
from composer.brand.kit import load_kit
from composer.core.brief import Brief
from composer.core.message import Attachment
from composer.imaging.apply import apply
from composer.imaging.opening import inspect
from composer.profiles.load import load_all

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "resources" / "demo_client"
DRAFTS = sorted((DEMO / "drafts").glob("*.md"))
PROFILES = load_all(ROOT / "platform_profiles")
PHOTOS = sorted((DEMO / "photos").glob("*.jpg"))


def attached(folder: Path, entry: PictureEntry) -> Attachment:
    path = folder / entry.file
    info = inspect(path)
    return Attachment(path.stem, info.sha256, path.name, info.width, info.height)


def judged(path: Path) -> tuple[DraftFile, tuple[Judged, ...]]:
    file = read(path)
    client = load_client(DEMO)
    channels = tuple(replace(c, account_id="1", display_name=c.display_name) for c in client.channels)
    client = replace(client, channels=channels)
    draft = to_draft(file, client, path.stem, lambda entry: attached(path.parent, entry), PROFILES)
    return file, judge(draft, client, PROFILES, Brief(load_kit(DEMO / "kit")), date(2026, 11, 23))


def test_the_photos_are_light_and_come_in_several_shapes() -> None:
    assert len(PHOTOS) >= 6
    infos = [inspect(path) for path in PHOTOS]
    assert all(max(i.width, i.height) >= 1600 for i in infos)
    assert all(i.size < 600_000 for i in infos)
    assert sum(i.size for i in infos) < 4_000_000
    assert any(i.height > i.width for i in infos)
    assert any(i.width >= 2 * i.height for i in infos)


@pytest.mark.parametrize("path", DRAFTS, ids=lambda p: p.stem)
def test_every_draft_may_go_out_on_all_its_channels(path: Path) -> None:
    file, posts = judged(path)
    assert file.client == "sylvenhall"
    assert file.topic in {t.id for t in load_client(DEMO).topics}
    assert all(entry.alt for entry in file.pictures)
    assert {p.channel.key for p in posts} == set(file.channels or ())
    for post in posts:
        assert post.may_go, (post.channel.key, post.findings)


def test_the_drafts_show_what_the_program_can_do() -> None:
    files = [read(path) for path in DRAFTS]
    assert {f.language for f in files} == {"de", "en"}
    assert {f.topic for f in files} == {t.id for t in load_client(DEMO).topics}
    assert any(len(f.pictures) >= 4 for f in files)
    assert any(f.text.count("\n---\n") == 2 for f in files)
    assert any(f.texts for f in files)
    assert any(f.at is None for f in files)
    assert any(f.cards and not f.pictures for f in files)
    shown = {e.file for f in files for e in f.pictures} | {c.picture.file for f in files for c in f.cards if c.picture}
    assert {p.name for p in PHOTOS} == {Path(file).name for file in shown}


def test_a_demo_card_is_on_every_network() -> None:
    _, posts = judged(DEMO / "drafts" / "7-winterdienst.md")
    for post in posts:
        card = post.post.parts[0].card
        assert card is not None
        assert card.picture is not None
    _, thread = judged(DEMO / "drafts" / "4-one-thousand-days.md")
    assert all(post.post.parts[-1].card is not None for post in thread)


def test_a_demo_picture_becomes_a_rendition_with_logo_on_every_network() -> None:
    path = DEMO / "drafts" / "1-ernte-2026.md"
    file, posts = judged(path)
    original = path.parent / file.pictures[0].file
    for post in posts:
        plan = post.post.parts[0].pictures[0]
        assert plan.logo is not None
        rendition = apply(original, plan, load_kit(DEMO / "kit"))
        assert len(rendition.data) <= plan.max_bytes
        assert (rendition.width, rendition.height) == (plan.width, plan.height)
