"""The form of the Client pane: everything that a person may change of a client, in plain fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from composer.ui import tokens as t
from composer.ui.client.boxes import BoxList
from composer.ui.client.fields import Choice, ColourField, LanguageBox, Lines, Named
from composer.ui.client.form import Fields, TopicFields
from composer.ui.client.form_blocks import Problem, SnippetFields
from composer.ui.client.snippet_fields import SnippetBox
from composer.ui.client.topic_fields import TopicBox
from composer.ui.client.words import problem_text
from composer.ui.client.zones import Zone, ZoneField

WIDEST = 1040
ROWS = (
    *(("name", "accent"), ("language", "zone"), ("about",), ("vision",), ("values", "goals")),
    *(("audiences", "tone"), ("address",), ("prefer", "avoid")),
    *(("tag_sets", "link_parameters"), ("link_hosts", "link_excluded")),
    *(("credit", "credit_template"), ("consent", "ai_note")),
)
LINES = (
    *("about", "vision", "values", "goals", "audiences", "tone", "prefer", "avoid"),
    *("tag_sets", "link_parameters", "link_hosts", "link_excluded"),
)


class ClientForm(QScrollArea):
    """`fields` gives what is written now, `show_fields` fills the form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._home = QWidget(self)
        self._home.setMaximumWidth(WIDEST)
        self.name, self.address = QLineEdit(self._home), QLineEdit(self._home)
        self.language, self.zone = LanguageBox(self._home), ZoneField(self._home)
        self.accent = ColourField(self._home)
        self.credit, self.credit_template = Choice(self._home), QLineEdit(self._home)
        self.consent, self.ai_note = Choice(self._home), QLineEdit(self._home)
        self.lines = {key: Lines(self._home) for key in LINES}
        self.named: dict[str, Named] = {
            "name": Named(self._home, self.name),
            "accent": Named(self._home, self.accent, self.accent.edit),
            "language": Named(self._home, self.language),
            "zone": Named(self._home, self.zone),
            "address": Named(self._home, self.address),
            "credit": Named(self._home, self.credit),
            "credit_template": Named(self._home, self.credit_template),
            "consent": Named(self._home, self.consent),
            "ai_note": Named(self._home, self.ai_note),
            **{key: Named(self._home, field) for key, field in self.lines.items()},
        }
        self.topics: BoxList[TopicBox] = BoxList(self._home, TopicBox, TopicFields())
        self.snippets: BoxList[SnippetBox] = BoxList(self._home, SnippetBox, SnippetFields())
        self._begun = Fields()
        self._lay_out()
        self.setWidget(self._home)
        self.retranslate()

    def fields(self) -> Fields:
        written = {key: field.toPlainText() for key, field in self.lines.items()}
        return replace(
            self._begun,
            name=self.name.text(),
            language=self.language.code,
            zone=self.zone.zone,
            accent=self.accent.edit.text(),
            address=self.address.text(),
            credit=self.credit.code,
            credit_template=self.credit_template.text(),
            consent=self.consent.code,
            ai_note=self.ai_note.text(),
            topics=self.topics.fields(),
            snippets=self.snippets.fields(),
            **written,
        )

    def show_fields(self, fields: Fields) -> None:
        self._begun = fields
        self.name.setText(fields.name)
        self.language.show_code(fields.language)
        self.zone.show_zone(fields.zone)
        self.accent.edit.setText(fields.accent)
        self.address.setText(fields.address)
        self.credit.show_code(fields.credit)
        self.credit_template.setText(fields.credit_template)
        self.consent.show_code(fields.consent)
        self.ai_note.setText(fields.ai_note)
        for key, field in self.lines.items():
            field.setPlainText(getattr(fields, key))
        self.topics.show_fields(fields.topics)
        self.snippets.show_fields(fields.snippets)
        self.show_problems(())
        self.verticalScrollBar().setValue(0)
        self.name.setFocus()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Below their fields; the first one gets the focus."""
        said: dict[str, str] = {}
        for problem in problems:
            said.setdefault(problem.where, problem_text(problem))
        places = self.named | self.topics.places("topic") | self.snippets.places("snippet")
        for where, named in places.items():
            named.show_problem(said.get(where, ""))
        first = places.get(problems[0].where) if problems else None
        if first is not None:
            first.focus_.setFocus()
            self.ensureWidgetVisible(first)

    def offer_zones(self, zones: tuple[Zone, ...]) -> None:
        self.zone.offer(zones)

    def retranslate(self) -> None:
        one_per_line = self.tr("One per line.")
        words = {
            "name": (self.tr("Name"), ""),
            "accent": (self.tr("Colour in Tonart"), ""),
            "language": (self.tr("Language of the posts"), ""),
            "zone": (self.tr("Time zone"), self.tr("Type a city or a country.")),
            "about": (self.tr("Who they are"), self.tr("An empty line begins a new paragraph.")),
            "vision": (self.tr("Vision"), ""),
            "values": (self.tr("Values"), one_per_line),
            "goals": (self.tr("Goals"), one_per_line),
            "audiences": (self.tr("Audiences"), one_per_line),
            "tone": (self.tr("Tone"), one_per_line),
            "address": (self.tr("Form of address"), ""),
            "prefer": (self.tr("Words they like"), one_per_line),
            "avoid": (
                self.tr("Words they avoid"),
                self.tr("One per line: the word, then = and what they say instead. Only the word means: leave it out."),
            ),
            "tag_sets": (
                self.tr("Hashtag sets"),
                self.tr("One set per line, such as: Harvest = #Harvest #Potash"),
            ),
            "link_parameters": (
                self.tr("Added to links, for web statistics"),
                self.tr(
                    "Tells the client’s website where a visitor came from. One per line, such as "
                    "utm_source = {network}; {channel}, {client}, {topic} and {title} work too. "
                    "For one channel only: linkedin: utm_medium = social"
                ),
            ),
            "link_hosts": (self.tr("Only on these sites"), self.tr("One per line. Empty: on every site.")),
            "link_excluded": (self.tr("Never on these sites"), one_per_line),
            "credit": (self.tr("Picture credits"), self.tr("Where readers are told who made a picture.")),
            "credit_template": (
                self.tr("Wording of the credit"),
                self.tr("{credit} stands for the name, such as: Photo: {credit}"),
            ),
            "consent": (
                self.tr("People in pictures without consent"),
                self.tr("What happens where somebody who can be recognised has not agreed."),
            ),
            "ai_note": (
                self.tr("Said of pictures made with AI"),
                self.tr("Below the text, where a network has no field for it. Empty: nothing."),
            ),
        }
        self.credit.say(
            {
                "none": self.tr("Not in the post"),
                "text": self.tr("Below the text"),
                "alt": self.tr("Behind the alt text"),
            }
        )
        self.consent.say({"warn": self.tr("Tonart warns"), "block": self.tr("The post is kept back")})
        for key, (name, helping) in words.items():
            self.named[key].say(name, helping)
        self.topics.say(self.tr("Topics"), self.tr("Add a topic"))
        self.snippets.say(self.tr("Snippets"), self.tr("Add a snippet"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(t.SPACE_6)
        grid.setVerticalSpacing(t.SPACE_4)
        for row, keys in enumerate(ROWS):
            for place, key in enumerate(keys):
                grid.addWidget(self.named[key], row, place, 1, 3 - len(keys))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self._home)
        column.setContentsMargins(0, 0, t.SPACE_3, t.SPACE_6)
        column.setSpacing(t.SPACE_4)
        column.addLayout(grid)
        column.addSpacing(t.SPACE_2)
        column.addWidget(self.topics)
        column.addWidget(self.snippets)
        column.addStretch(1)
