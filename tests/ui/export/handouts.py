"""Handouts to export, with pictures and without."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtGui import QColor, QImage

from composer.app.exporting import Handout, Leaf
from composer.app.preparing import Judged
from composer.core.client import Channel, Client
from composer.core.finding import Finding, Severity
from composer.core.message import Draft
from composer.core.prepared import PreparedCard, PreparedPost
from composer.ui.export.making import encoded
from tests.ui.preview.conftest import PROFILES, part, plan

SECRET_ID = "urn:li:person:4711"
EVIL = '<script>alert("x")</script> & "more"'


def red() -> bytes:
    image = QImage(160, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    return encoded(image, "png")


def leaf(network: str, *texts: str, findings: tuple[Finding, ...] = ()) -> Leaf:
    """A picture with the first part; the last one ends with a link and has its card."""
    parts = [part(text) for text in texts[:-1]]
    last = part(f"{texts[-1]} https://example.com/a?b=1&c=2", link="https://example.com/a?b=1&c=2")
    parts.append(replace(last, card=PreparedCard("https://example.com/a?b=1&c=2", f"Card {EVIL}", "About it")))
    parts[0] = replace(parts[0], pictures=(plan("one", alt=f"A field {EVIL}"), plan("two", alt="A hill")))
    fields = (("warning", "Salt & sound"),)
    post = PreparedPost(network, network, SECRET_ID, "de", tuple(parts), fields, part("First of all comments"))
    channel = Channel(network, "c", network, f"{network}_handle", "Salt Works", account_id=SECRET_ID)
    judged = Judged(channel=channel, profile=PROFILES[network], post=post, sources=(), places=(), findings=findings)
    return Leaf(judged, {"one": red(), "two": red()})


def handout(*leaves: Leaf, title: str = "Harvest") -> Handout:
    client = Client("c", "Salt & Works AG", accent="#8a2be2")
    return Handout(client, Draft("d", "c", title), date(2026, 11, 27), leaves)


BLOCKS = Finding("text.empty", Severity.BLOCKS)
HINT = Finding("text.bidi", Severity.HINT, (("number", 1), ("code", "U+202E")))
