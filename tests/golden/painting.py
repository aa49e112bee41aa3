"""Paints the previews that the golden pictures show, in a process that knows only the bundled fonts:
`python -m tests.golden.painting FOLDER`. The texts hold no emoji: their font is the system's."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from composer.app.preparing import prepare
from composer.core.brief import Brief
from composer.core.client import Channel
from composer.core.message import Attachment, Draft, Message
from composer.core.prepared import PreparedCard, PreparedPost
from composer.core.profile import PlatformProfile
from composer.imaging.plan import plan
from composer.profiles.load import load_all
from composer.ui.preview.card import PreviewCard

ROOT = Path(__file__).parents[2]
NETWORKS = ("x", "linkedin", "mastodon", "bluesky", "facebook", "instagram", "threads", "pinterest")
NAMES = tuple(f"{network}-{shade}" for network in NETWORKS for shade in ("light", "dark"))
WIDTH = 360
TEXT = (
    "No potash, no wheat: five years of trials on light soils, in dry summers and in wet ones.\n\n"
    "More: https://www.example.com/trials/2026/potash #Potash"
)
PICTURES = tuple(
    Attachment(f"p{number}", f"{number}" * 64, "p.jpg", width, 900, alt="A field")
    for number, width in enumerate((1200, 900, 1500))
)
OF_THE_CARD = Attachment("card", "c" * 64, "c.jpg", 1200, 628)
COLOURS = (0x4F7C6A, 0xC9A55A, 0x7A5C8E, 0x3F6F9F)
_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


def paint_apart(folder: Path) -> None:
    """Into `folder`, by a process with its own list of fonts."""
    with tempfile.TemporaryDirectory() as place:
        file = Path(place, "fonts.conf")
        file.write_text(_FONTS.format(fonts=ROOT / "resources" / "fonts", cache=place), encoding="utf-8")
        own = {
            "FONTCONFIG_FILE": str(file),
            "QT_QPA_PLATFORM": "offscreen",
            "QT_SCALE_FACTOR": "1",
            "LC_ALL": "C.UTF-8",
        }
        command = [sys.executable, "-m", "tests.golden.painting", str(folder)]
        subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, **own}, timeout=120)


def paint(folder: Path) -> None:
    profiles = load_all(ROOT / "platform_profiles")
    for name in NAMES:
        network, _, shade = name.partition("-")
        cards = [card(post, profiles[network], shade == "dark") for post in posts(profiles[network])]
        beneath([one.picture(WIDTH, 1) for one in cards]).save(str(folder / f"{name}.png"))


def posts(profile: PlatformProfile) -> tuple[PreparedPost, PreparedPost]:
    """Three pictures; and the card of a link, with title, warning and poll where the network has them."""
    draft = Draft("d", "k", message=Message(TEXT, PICTURES), channel_ids=("c",), language="en")
    channel = channel_of(profile)
    pictured = prepare(draft, channel, profile, Brief())
    bare = prepare(replace(draft, message=Message(TEXT)), channel, profile, Brief())
    picture = plan(OF_THE_CARD, profile.pictures, None)
    carded = PreparedCard("https://www.example.com/trials", "Potash in a dry year", "What the trials say.", picture)
    fields = (("poll", ("Yes", "Not yet")), ("title", "A dry year"), ("warning", "Harvest figures"))
    return pictured, replace(bare, parts=(replace(bare.parts[0], card=carded), *bare.parts[1:]), fields=fields)


def channel_of(profile: PlatformProfile) -> Channel:
    return Channel("c", "k", profile.key, "sylvenhall", "Sylvenhall AG", account_id="1")


def card(post: PreparedPost, profile: PlatformProfile, dark: bool) -> PreviewCard:
    made = PreviewCard(profile)
    made.set_dark(dark)
    made.show_post(post, channel_of(profile), "#1f6f78")
    images = {}
    for picture, colour in zip((*PICTURES, OF_THE_CARD), COLOURS, strict=True):
        images[picture.id] = QImage(picture.width // 4, picture.height // 4, QImage.Format.Format_RGB32)
        images[picture.id].fill(colour)
    made.show_pictures(images)
    return made


def beneath(images: Sequence[QImage]) -> QImage:
    whole = QImage(WIDTH, sum(image.height() for image in images), QImage.Format.Format_RGB32)
    whole.fill(0x888888)
    painter = QPainter(whole)
    y = 0
    for image in images:
        painter.drawImage(0, y, image)
        y += image.height()
    painter.end()
    return whole


if __name__ == "__main__":
    app = QApplication([])
    paint(Path(sys.argv[1]))
    app.quit()
