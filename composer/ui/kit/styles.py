"""The picture style: for all networks, and where one has rules of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from composer.core.picture_style import EDGES, BandStyle, FrameStyle, GradientStyle, PictureStyle
from composer.ui import tokens as t
from composer.ui.editor.shared_undo import SharedUndo
from composer.ui.kit.fields import Choice, Pixels, RoleChoice, Share
from composer.ui.kit.state import KitFields
from composer.ui.kit.words import edge_name

RATIOS = {
    "1:1": 1.0,
    "4:5": 4 / 5,
    "3:4": 3 / 4,
    "2:3": 2 / 3,
    "9:16": 9 / 16,
    "4:3": 4 / 3,
    "16:9": 16 / 9,
    "1.91:1": 1.91,
}


class StyleForm(QWidget):
    """`changed` carries network, the style or None, and the name of what was changed."""

    changed = Signal(str, object, str)

    def __init__(self, parent: QWidget, networks: Mapping[str, str]) -> None:
        super().__init__(parent)
        self.scope = Choice(self, self.tr("Network"))
        self.scope.addItem(self.tr("All networks"), "")
        for key, name in networks.items():
            self.scope.addItem(name, key)
        self.scope.chosen.connect(lambda _: self._show())
        self.own = QCheckBox(self)
        self.own.clicked.connect(self._toggle_own)
        self._fields: KitFields | None = None
        self._rules = QWidget(self)
        self.problem = QLabel(self)
        self.problem.setProperty("kind", "blocks")
        self.problem.setWordWrap(True)
        self._make()
        self._lay_out()

    def show_fields(self, fields: KitFields) -> None:
        self._fields = fields
        self._show()

    def show_problem(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _make(self) -> None:
        home = self._rules
        self.ratio, self.fit = Choice(home, self.tr("Ratio")), Choice(home, self.tr("Fit"))
        self.ratio.addItem(self.tr("as the picture is"), 0.0)
        for name, value in RATIOS.items():
            self.ratio.addItem(name, value)
        self.fit.addItem(self.tr("cut to the ratio"), False)
        self.fit.addItem(self.tr("whole picture on the ground"), True)
        self.smallest = Pixels(home, self.tr("Least size of the shorter side"))
        self.saturation = Share(home, self.tr("Saturation"), most=200, step=5)
        self.duotone = QCheckBox(self.tr("Two colours"), home)
        self.dark, self.light = (
            RoleChoice(home, self.tr("In place of black")),
            RoleChoice(home, self.tr("In place of white")),
        )
        self.gradient = QCheckBox(self.tr("Gradient"), home)
        self.gradient_colour = RoleChoice(home, self.tr("Colour of the gradient"))
        self.gradient_edge = self._edges(home, self.tr("Edge of the gradient"), EDGES)
        self.length = Share(home, self.tr("Length of the gradient"), step=5, prefix=self.tr("Length"))
        self.strength = Share(home, self.tr("Strength of the gradient"), step=5, prefix=self.tr("Strength"))
        self.band = QCheckBox(self.tr("Band"), home)
        self.band_colour = RoleChoice(home, self.tr("Colour of the band"))
        self.band_edge = self._edges(home, self.tr("Edge of the band"), ("top", "bottom"))
        self.height_ = Share(home, self.tr("Height of the band"), most=50, step=0.5, prefix=self.tr("Height"))
        self.opacity = Share(home, self.tr("Opacity of the band"), step=5, prefix=self.tr("Opacity"))
        self.text, self.text_colour = QLineEdit(home), RoleChoice(home, self.tr("Colour of the text"))
        self.text.setAccessibleName(self.tr("Text on the band"))
        self.text.setPlaceholderText(self.tr("Text on the band"))
        SharedUndo(self.text)
        self.frame = QCheckBox(self.tr("Frame"), home)
        self.frame_colour = RoleChoice(home, self.tr("Colour of the frame"))
        self.frame_width = Share(home, self.tr("Width of the frame"), most=20, step=0.5, prefix=self.tr("Width"))
        self._connect()

    def _connect(self) -> None:
        self.ratio.chosen.connect(lambda value: self._put("ratio", ratio=value))
        self.fit.chosen.connect(lambda value: self._put("fit", pad=value))
        self.smallest.changed.connect(lambda value: self._put("smallest", smallest=value))
        self.saturation.changed.connect(lambda value: self._put("saturation", saturation=value))
        for box, name in (
            (self.duotone, "duotone"),
            (self.gradient, "gradient"),
            (self.band, "band"),
            (self.frame, "frame"),
        ):
            box.clicked.connect(lambda on, name=name: self._switch(name, on))
        self.dark.chosen.connect(lambda role: self._put("duotone", duotone=(role, self.light.currentData())))
        self.light.chosen.connect(lambda role: self._put("duotone", duotone=(self.dark.currentData(), role)))
        for part, field, signal in (
            ("gradient", "colour", self.gradient_colour.chosen),
            ("gradient", "edge", self.gradient_edge.chosen),
            ("gradient", "length", self.length.changed),
            ("gradient", "strength", self.strength.changed),
            ("band", "colour", self.band_colour.chosen),
            ("band", "edge", self.band_edge.chosen),
            ("band", "height", self.height_.changed),
            ("band", "opacity", self.opacity.changed),
            ("band", "text", self.text.textEdited),
            ("band", "text_colour", self.text_colour.chosen),
            ("frame", "colour", self.frame_colour.chosen),
            ("frame", "width", self.frame_width.changed),
        ):
            signal.connect(lambda value, part=part, field=field: self._part(part, field, value))

    def _edges(self, parent: QWidget, name: str, edges: tuple[str, ...]) -> Choice:
        made = Choice(parent, name)
        for edge in edges:
            made.addItem(edge_name(edge), edge)
        return made

    @property
    def _network(self) -> str:
        return str(self.scope.currentData() or "")

    @property
    def _style(self) -> PictureStyle:
        """What holds for the chosen network."""
        assert self._fields is not None
        return self._fields.style(self._network) or self._fields.style("") or PictureStyle()

    def _put(self, key: str, **changed: Any) -> None:
        self.changed.emit(self._network, replace(self._style, **changed), f"{self._network} {key}")

    def _part(self, part: str, field: str, value: object) -> None:
        old = getattr(self._style, part)
        if old is not None:
            changed: dict[str, Any] = {part: replace(old, **{field: value})}
            self._put(f"{part} {field}", **changed)

    def _switch(self, part: str, on: bool) -> None:
        assert self._fields is not None
        first = next(iter(self._fields.roles), "#000000")
        begun = {
            "duotone": (first, "#ffffff"),
            "gradient": GradientStyle(first, "top"),
            "band": BandStyle(first),
            "frame": FrameStyle(first),
        }
        changed: dict[str, Any] = {part: begun[part] if on else None}
        self._put(part, **changed)

    def _toggle_own(self, on: bool) -> None:
        self.changed.emit(self._network, self._style if on else None, f"{self._network} own")

    def _show(self) -> None:
        if self._fields is None:
            return
        style, network = self._style, self._network
        own = self._fields.style(network) is not None
        self.own.setText(self.tr("Own rules for {network}").format(network=self.scope.currentText()))
        self.own.setVisible(bool(network))
        self.own.setChecked(own)
        self._rules.setEnabled(own or not network)
        for field in (
            self.dark,
            self.light,
            self.gradient_colour,
            self.band_colour,
            self.text_colour,
            self.frame_colour,
        ):
            field.offer(self._fields.colours)
        self.ratio.show_choice(style.ratio, f"{style.ratio:.3g} : 1")
        self.fit.show_choice(style.pad)
        self.fit.setEnabled(bool(style.ratio))
        self.smallest.show_number(style.smallest)
        self.saturation.show_share(style.saturation)
        self._show_parts(style)

    def _show_parts(self, style: PictureStyle) -> None:
        self._show_part(self.duotone, style.duotone, self.dark, self.light)
        self.saturation.setEnabled(style.duotone is None)
        if style.duotone:
            self.dark.show_choice(style.duotone[0])
            self.light.show_choice(style.duotone[1])
        gradient, band, frame = style.gradient, style.band, style.frame
        self._show_part(self.gradient, gradient, self.gradient_colour, self.gradient_edge, self.length, self.strength)
        if gradient:
            self.gradient_colour.show_choice(gradient.colour)
            self.gradient_edge.show_choice(gradient.edge)
            self.length.show_share(gradient.length)
            self.strength.show_share(gradient.strength)
        self._show_part(
            self.band, band, self.band_colour, self.band_edge, self.height_, self.opacity, self.text, self.text_colour
        )
        if band:
            self.band_colour.show_choice(band.colour)
            self.band_edge.show_choice(band.edge)
            self.height_.show_share(band.height)
            self.opacity.show_share(band.opacity)
            if self.text.text() != band.text:
                self.text.setText(band.text)
            self.text_colour.show_choice(band.text_colour)
        self._show_part(self.frame, frame, self.frame_colour, self.frame_width)
        if frame:
            self.frame_colour.show_choice(frame.colour)
            self.frame_width.show_share(frame.width)

    def _show_part(self, box: QCheckBox, part: object, *fields: QWidget) -> None:
        box.setChecked(part is not None)
        for field in fields:
            field.setVisible(part is not None)
        for row in self._below.get(box, ()):
            self._form.setRowVisible(row, part is not None)

    def _lay_out(self) -> None:
        form = self._form = QFormLayout(self._rules)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(t.SPACE_3)
        form.setVerticalSpacing(t.SPACE_2)
        below_gradient = _row(self.length, self.strength)
        below_band, text_row = _row(self.height_, self.opacity), _row(self.text, self.text_colour)
        self._below = {self.gradient: (below_gradient,), self.band: (below_band, text_row)}
        form.addRow(self.tr("Ratio"), _row(self.ratio, self.fit))
        form.addRow(self.tr("At least"), _row(self.smallest, QLabel(self.tr("on the shorter side"), self._rules)))
        form.addRow(self.tr("Saturation"), _row(self.saturation))
        form.addRow(self.duotone, _row(self.dark, self.light))
        form.addRow(self.gradient, _row(self.gradient_colour, self.gradient_edge))
        form.addRow("", below_gradient)
        form.addRow(self.band, _row(self.band_colour, self.band_edge))
        form.addRow("", below_band)
        form.addRow("", text_row)
        form.addRow(self.frame, _row(self.frame_colour, self.frame_width))
        note = QLabel(
            self.tr("Gradient, band and frame go with the logo: where a picture has none, they are left out too."), self
        )
        note.setProperty("kind", "small")
        note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_2)
        column.addLayout(_row(self.scope, self.own))
        column.addWidget(self._rules)
        column.addWidget(self.problem)
        column.addWidget(note)


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(t.SPACE_2)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
