"""One topic in the form."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from composer.ui import tokens as t
from composer.ui.client.boxes import Box
from composer.ui.client.fields import ColourField, Lines, Named
from composer.ui.client.form import TopicFields


class TopicBox(Box[TopicFields]):
    def __init__(self, parent: QWidget, fields: TopicFields) -> None:
        super().__init__(parent, fields)
        self.name_en, self.per_week, self.hashtags = (QLineEdit(self) for _ in range(3))
        self.colour = ColourField(self)
        self.description = Lines(self)
        self.named |= {
            "name_en": Named(self, self.name_en),
            "colour": Named(self, self.colour, self.colour.edit),
            "per_week": Named(self, self.per_week),
            "hashtags": Named(self, self.hashtags),
            "description": Named(self, self.description),
        }
        self.name.setText(fields.name)
        self.name_en.setText(fields.name_en)
        self.per_week.setText(fields.per_week)
        self.hashtags.setText(fields.hashtags)
        self.colour.edit.setText(fields.colour)
        self.description.setPlainText(fields.description)
        self._lay_out()
        self.retranslate()

    def fields(self) -> TopicFields:
        return replace(
            self.begun,
            name=self.name.text(),
            name_en=self.name_en.text(),
            description=self.description.toPlainText(),
            colour=self.colour.edit.text(),
            per_week=self.per_week.text(),
            hashtags=self.hashtags.text(),
        )

    def retranslate(self) -> None:
        self.named["name"].say(self.tr("Topic"))
        self.named["name_en"].say(self.tr("Its name in English"))
        self.named["colour"].say(self.tr("Colour"))
        self.named["per_week"].say(self.tr("Times a week"))
        self.named["hashtags"].say(self.tr("Hashtags"))
        self.named["description"].say(self.tr("What it is about"))
        self.remove.setText(self.tr("Remove the topic"))
        super().retranslate()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(t.SPACE_4, t.SPACE_3, t.SPACE_4, t.SPACE_3)
        grid.setHorizontalSpacing(t.SPACE_4)
        grid.setVerticalSpacing(t.SPACE_3)
        grid.addWidget(self.named["name"], 0, 0)
        grid.addWidget(self.named["name_en"], 0, 1)
        grid.addWidget(self.named["colour"], 0, 2)
        grid.addWidget(self.named["per_week"], 0, 3)
        grid.addWidget(self.named["description"], 1, 0, 1, 2)
        grid.addWidget(self.named["hashtags"], 1, 2, 1, 2)
        grid.addWidget(self.remove, 2, 0, 1, 4, Qt.AlignmentFlag.AlignRight)
        for column, stretch in enumerate((4, 4, 3, 3)):
            grid.setColumnStretch(column, stretch)
