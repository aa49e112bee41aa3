"""The left side of the brand kit's editor: everything that a person sets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from composer.core.brand_kit import LOGO_VARIANTS
from composer.ui import tokens as t
from composer.ui.client.fields import ColourField, Named
from composer.ui.editor.shared_undo import SharedUndo
from composer.ui.kit.colours import ColourList
from composer.ui.kit.fields import Pixels, Section, Share, TemplateSwitches
from composer.ui.kit.logo_box import LogoBox
from composer.ui.kit.place_grid import PlaceGrid
from composer.ui.kit.state import KitFields, Problem
from composer.ui.kit.styles import StyleForm
from composer.ui.kit.words import problem_text
from composer.ui.tokens import contrast


class KitForm(QScrollArea):
    """Only shows; what a person does is heard at its fields."""

    def __init__(self, parent: QWidget, networks: Mapping[str, str], tokens: t.Tokens) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        home = QWidget(self)
        self.name = QLineEdit(home)
        self.background = ColourField(home)
        self.named = {
            "name": Named(home, self.name),
            "background": Named(home, self.background, self.background.edit),
        }
        self.named["name"].say(self.tr("Name"))
        self.named["background"].say(self.tr("Ground"), self.tr("Laid under pictures that are transparent or padded."))
        for field in (self.name, self.background.edit):
            SharedUndo(field)
        self.colours = ColourList(home)
        self.logos = {variant: LogoBox(home, variant, tokens) for variant in LOGO_VARIANTS}
        self.places = PlaceGrid(home)
        self.share = Share(home, self.tr("Width of the logo"))
        self.clear = Share(home, self.tr("Clear space"), most=49, step=0.5)
        self.smallest = Pixels(home, self.tr("Least width of the logo"), least=1)
        self.style_ = StyleForm(home, networks)
        self.fonts = {role: QPushButton(home) for role in ("heading", "body")}
        self.templates = TemplateSwitches(home)
        self.samples = QPushButton(self.tr("Choose sample pictures …"), home)
        self._lay_out(home)
        self.setWidget(home)
        self.setMinimumWidth(home.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width())

    def show_fields(self, fields: KitFields, logos: Mapping[str, QImage]) -> None:
        kit = fields.kit
        if self.name.text() != kit.name:
            self.name.setText(kit.name)
        if self.background.edit.text() != kit.background:
            self.background.edit.setText(kit.background)
        self.colours.show_rows(fields.colours)
        darkest = max(fields.shown_colours or ("#000000",), key=lambda colour: contrast(colour, "#ffffff"))
        for variant, box in self.logos.items():
            box.show_logo(logos.get(variant, QImage()), darkest if variant == "light" else kit.background)
        self.places.show_places(kit.logo.places)
        self.share.show_share(kit.logo.share)
        self.clear.show_share(kit.logo.clear_space)
        self.smallest.show_number(kit.logo.smallest_px)
        self.style_.show_fields(fields)
        self.templates.show_templates(kit.templates)
        self._with_templates.setVisible(bool(kit.templates))
        for role, button in self.fonts.items():
            path = kit.fonts.get(role, "")
            button.setText(path.replace("\\", "/").rpartition("/")[2] or self.tr("Inter (comes with Tonart)"))

    def show_problems(self, problems: Sequence[Problem]) -> None:
        said: dict[str, str] = {}
        for problem in problems:
            said.setdefault(problem.where, problem_text(problem))
        for where, named in self.named.items():
            named.show_problem(said.get(where, ""))
        for place, edit in enumerate(self.colours.edits):
            edit.show_problem(said.get(f"colour.{place}", ""))
        for variant, box in self.logos.items():
            box.show_problem(said.get(f"logo.{variant}", ""))
        self.style_.show_problem(said.get("style", said.get("templates", "")))

    def go_to(self, problem: Problem) -> None:
        """The field with the mistake gets the focus."""
        fields: dict[str, QWidget] = {name: named.focus_ for name, named in self.named.items()}
        fields |= {f"colour.{place}": edit.hex.edit for place, edit in enumerate(self.colours.edits)}
        fields |= {f"logo.{variant}": box.choose for variant, box in self.logos.items()}
        field = fields.get(problem.where, self.style_.scope)
        field.setFocus()
        self.ensureWidgetVisible(field)

    def _lay_out(self, home: QWidget) -> None:
        column = QVBoxLayout(home)
        column.setContentsMargins(t.SPACE_4, t.SPACE_3, t.SPACE_4, t.SPACE_6)
        column.setSpacing(t.SPACE_6)
        head = QHBoxLayout()
        head.setSpacing(t.SPACE_4)
        head.addWidget(self.named["name"], 3)
        head.addWidget(self.named["background"], 2)
        column.addLayout(head)
        for section in (
            self._colours(home),
            self._logos(home),
            self._placing(home),
            self._style(home),
            self._templates(home),
            self._files(home),
        ):
            column.addWidget(section)
        column.addStretch(1)

    def _colours(self, home: QWidget) -> Section:
        section = Section(home, self.tr("Colours"))
        section.box.addWidget(self.colours)
        return section

    def _logos(self, home: QWidget) -> Section:
        section = Section(home, self.tr("Logo"))
        row = QHBoxLayout()
        row.setSpacing(t.SPACE_3)
        for box in self.logos.values():
            row.addWidget(box)
        row.addStretch(1)
        section.box.addLayout(row)
        return section

    def _placing(self, home: QWidget) -> Section:
        section = Section(
            home,
            self.tr("Where the logo stands"),
            self.tr("Click the places in the order in which you want them. The logo leaves the focal point free."),
        )
        form = QFormLayout()
        form.setHorizontalSpacing(t.SPACE_3)
        form.setVerticalSpacing(t.SPACE_2)
        form.addRow(self.tr("Width, of the shorter side"), self.share)
        form.addRow(self.tr("Clear space, of the shorter side"), self.clear)
        form.addRow(self.tr("Never narrower than"), self.smallest)
        row = QHBoxLayout()
        row.setSpacing(t.SPACE_6)
        row.addWidget(self.places, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(form, 1)
        section.box.addLayout(row)
        return section

    def _style(self, home: QWidget) -> Section:
        section = Section(home, self.tr("Picture style"))
        section.box.addWidget(self.style_)
        return section

    def _templates(self, home: QWidget) -> Section:
        self._with_templates = Section(home, self.tr("Templates for cards"), self.tr("Those with a tick are offered."))
        self._with_templates.box.addWidget(self.templates)
        return self._with_templates

    def _files(self, home: QWidget) -> Section:
        section = Section(home, self.tr("Fonts and sample pictures"))
        form = QFormLayout()
        form.setHorizontalSpacing(t.SPACE_3)
        form.setVerticalSpacing(t.SPACE_2)
        for role, name in (("heading", self.tr("Headings")), ("body", self.tr("Texts"))):
            self.fonts[role].setAccessibleName(self.tr("Font for: {name}").format(name=name))
            form.addRow(name, self.fonts[role])
        form.addRow("", self.samples)
        section.box.addLayout(form)
        return section
