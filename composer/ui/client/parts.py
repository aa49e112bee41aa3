"""The parts of a client's page, made of plain words. What nobody has written down has no heading either."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from composer.core.client import Client, Topic
from composer.core.rights import CREDIT_MARK, ConsentRule, CreditPlace, RightsRules
from composer.ui import tokens as t
from composer.ui.client.form_blocks import link_fields
from composer.ui.client.words import language_name, rhythm_text, zone_name
from composer.ui.plan.rhythm import DOT, dot
from composer.ui.topics import topic_name

LINE_PERCENT = 138
"""Air between the lines of what is to be read."""


class Part(QWidget):
    """A heading with what belongs to it."""

    def __init__(self, parent: QWidget, heading: str) -> None:
        super().__init__(parent)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(t.SPACE_3)
        self.box.addWidget(label(self, heading, "account"))

    def add(self, title: str, content: QWidget | None) -> None:
        """With a small title above it, unless that is empty."""
        if content is None:
            return
        item = QVBoxLayout()
        item.setSpacing(t.SPACE_1)
        if title:
            item.addWidget(label(self, title, "small"))
        item.addWidget(content)
        self.box.addLayout(item)


def dossier_part(parent: QWidget, client: Client) -> Part:
    translate = QCoreApplication.translate
    part = Part(parent, translate("Client", "Who they are"))
    dossier = client.dossier
    part.add("", prose(part, dossier.about))
    part.add(translate("Client", "Vision"), prose(part, dossier.vision))
    part.add(translate("Client", "Values"), listing(part, dossier.values))
    part.add(translate("Client", "Goals"), listing(part, dossier.goals))
    part.add(translate("Client", "Audiences"), listing(part, dossier.audiences))
    place = f"{language_name(client.language)}  ·  {zone_name(client.zone)}"
    part.add(translate("Client", "Language and time zone"), prose(part, place))
    return part


def voice_part(parent: QWidget, client: Client) -> Part | None:
    translate = QCoreApplication.translate
    voice = client.voice
    if not (voice.tone or voice.address or voice.prefer or voice.avoid):
        return None
    part = Part(parent, translate("Client", "How they speak"))
    part.add(translate("Client", "Tone"), listing(part, voice.tone))
    part.add(translate("Client", "Form of address"), prose(part, voice.address))
    part.add(translate("Client", "Words they like"), prose(part, "  ·  ".join(voice.prefer)))
    part.add(translate("Client", "Words they avoid"), _avoided(part, voice.avoid))
    return part


def topics_part(parent: QWidget, client: Client, tokens: t.Tokens) -> Part | None:
    if not client.topics:
        return None
    part = Part(parent, QCoreApplication.translate("Client", "What they speak about"))
    part.box.setSpacing(t.SPACE_4)
    for topic in client.topics:
        part.add("", _topic(part, topic, tokens))
    return part


def blocks_part(parent: QWidget, client: Client) -> Part | None:
    """What they need again and again: hashtags, snippets, and what their links say."""
    translate = QCoreApplication.translate
    links = client.links
    if not (client.tag_sets or client.snippets or links.parameters or links.channels):
        return None
    part = Part(parent, translate("Client", "What they use again"))
    sets = [f"{name}:  {'  '.join(tags)}" for name, tags in client.tag_sets.items()]
    part.add(translate("Client", "Hashtag sets"), listing(part, sets))
    part.add(translate("Client", "Snippets"), listing(part, client.snippets))
    part.add(translate("Client", "Added to links"), listing(part, link_fields(client).parameters.splitlines()))
    part.add(translate("Client", "Only on these sites"), prose(part, "  ·  ".join(links.hosts)))
    part.add(translate("Client", "Never on these sites"), prose(part, "  ·  ".join(links.excluded)))
    return part


def rights_part(parent: QWidget, client: Client) -> Part | None:
    """What they want done with the rights of pictures, where they want something."""
    translate, rules = QCoreApplication.translate, client.rights
    if rules == RightsRules():
        return None
    part = Part(parent, translate("Client", "Picture rights"))
    example = rules.template.replace(CREDIT_MARK, "…")
    said = {
        CreditPlace.TEXT: translate("Client", "Below the text: {words}").format(words=example),
        CreditPlace.ALT: translate("Client", "Behind the alt text: {words}").format(words=example),
    }
    part.add(translate("Client", "Picture credits"), prose(part, said.get(rules.credit, "")))
    if rules.consent is ConsentRule.BLOCK:
        words = translate("Client", "A post with people who have not agreed is kept back.")
        part.add(translate("Client", "Consent"), prose(part, words))
    part.add(translate("Client", "Said of pictures made with AI"), prose(part, rules.ai_note))
    return part


def _topic(parent: QWidget, topic: Topic, tokens: t.Tokens) -> QWidget:
    item = QWidget(parent)
    sign = QLabel(item)
    sign.setPixmap(dot(t.standing_out(topic.colour, tokens), DOT, item.devicePixelRatioF()))
    head = QHBoxLayout()
    head.setSpacing(t.SPACE_2)
    name = label(item, topic_name(topic), "strong")
    name.setWordWrap(False)
    head.addWidget(name)
    head.addWidget(label(item, rhythm_text(topic.per_week), "small"), 1)
    grid = QGridLayout(item)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(t.SPACE_2)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(1, 1)
    grid.addWidget(sign, 0, 0, Qt.AlignmentFlag.AlignVCenter)
    grid.addLayout(head, 0, 1)
    for row, content in enumerate((prose(item, topic.description), _tags(item, topic)), start=1):
        if content is not None:
            grid.addWidget(content, row, 1)
    return item


def _tags(parent: QWidget, topic: Topic) -> QWidget | None:
    return label(parent, "  ".join(topic.hashtags), "small") if topic.hashtags else None


def _avoided(parent: QWidget, avoid: dict[str, str]) -> QWidget | None:
    """Each word with what is said instead, side by side."""
    if not avoid:
        return None
    table = QWidget(parent)
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(t.SPACE_3)
    grid.setVerticalSpacing(t.SPACE_1)
    grid.setColumnStretch(2, 1)
    for row, (word, instead) in enumerate(avoid.items()):
        grid.addWidget(label(table, word, ""), row, 0)
        if instead:
            grid.addWidget(label(table, "→", "muted"), row, 1)
            grid.addWidget(label(table, instead, ""), row, 2)
        else:
            grid.addWidget(label(table, QCoreApplication.translate("Client", "leave it out"), "muted"), row, 2)
    return table


def label(parent: QWidget, words: str, kind: str) -> QLabel:
    """Plain text that the mouse can mark for copying."""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("kind", kind)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setText(words)
    return made


def prose(parent: QWidget, text: str) -> QLabel | None:
    """Paragraphs with air between the lines; None when there is nothing to read."""
    paragraphs = [" ".join(p.split("\n")).strip() for p in text.strip().split("\n\n") if p.strip()]
    if not paragraphs:
        return None
    return _read(parent, [escape(paragraph) for paragraph in paragraphs], t.SPACE_2)


def listing(parent: QWidget, lines: Iterable[str]) -> QWidget | None:
    """One line each, with a dash that hangs."""
    given = tuple(lines)
    if not given:
        return None
    home = QWidget(parent)
    grid = QGridLayout(home)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(t.SPACE_2)
    grid.setVerticalSpacing(t.SPACE_1)
    grid.setColumnStretch(1, 1)
    for row, line in enumerate(given):
        dash = _read(home, ["–"], 0)
        grid.addWidget(dash, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_read(home, [escape(line)], 0), row, 1)
    return home


def _read(parent: QWidget, paragraphs: list[str], between: int) -> QLabel:
    made = label(parent, "", "")
    made.setTextFormat(Qt.TextFormat.RichText)
    last = len(paragraphs) - 1
    made.setText(
        "".join(
            f'<p style="line-height:{LINE_PERCENT}%; margin:0 0 {0 if n == last else between}px 0">{words}</p>'
            for n, words in enumerate(paragraphs)
        )
    )
    return made
