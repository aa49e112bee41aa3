"""A brand kit while a person changes it: plain values, every step of which can be taken back. Knows no Qt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from composer.core.brand_kit import BrandKit
from composer.core.picture_style import ELEMENTS, Combinations, PictureStyle
from composer.core.template import Template

SAME_SHAPE = 0.02
_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_ROLE = re.compile(r"[a-z0-9][a-z0-9_-]*")


@dataclass(frozen=True)
class ColourRow:
    role: str = ""
    name: str = ""
    hex: str = "#808080"


@dataclass(frozen=True)
class KitFields:
    """`kit` holds everything but its colours, which may be half written; `ratios` is width/height of each logo."""

    kit: BrandKit
    colours: tuple[ColourRow, ...] = ()
    ratios: dict[str, float] = field(default_factory=dict)

    @property
    def made(self) -> BrandKit:
        """The kit that the fields make; they must be without problems."""
        ratio = next((self.ratios[variant] for variant in self.kit.logos if variant in self.ratios), 0.0)
        return replace(
            self.kit,
            name=self.kit.name.strip(),
            colours={row.role.strip(): row.hex.strip().lower() for row in self.colours},
            colour_names={row.role.strip(): row.name.strip() or row.role.strip() for row in self.colours},
            logo_ratio=ratio,
            combinations=_pairs_of(self.kit.combinations, {*self.roles, *ELEMENTS}),
            digest="",
        )

    @property
    def roles(self) -> tuple[str, ...]:
        return tuple(row.role.strip() for row in self.colours if row.role.strip())

    @property
    def shown_colours(self) -> tuple[str, ...]:
        """Those that are written out."""
        return tuple(row.hex.strip() for row in self.colours if _HEX.fullmatch(row.hex.strip()))

    def style(self, network: str) -> PictureStyle | None:
        return next((s for s in self.kit.styles if (s.network, s.kind) == (network, "")), None)

    def with_style(self, network: str, style: PictureStyle | None) -> KitFields:
        """`None`: no rule of its own any more."""
        others = [s for s in self.kit.styles if (s.network, s.kind) != (network, "")]
        mine = [] if style is None else [replace(style, network=network, kind="")]
        known = [(s.network, s.kind) for s in self.kit.styles]
        at = known.index((network, "")) if (network, "") in known else len(others)
        return replace(self, kit=replace(self.kit, styles=(*others[:at], *mine, *others[at:])))

    def with_colour(self, place: int, row: ColourRow) -> KitFields:
        """Styles that name the colour's role follow it."""
        old = self.colours[place]
        colours = (*self.colours[:place], row, *self.colours[place + 1 :])
        renamed = replace(self, colours=colours)
        if old.role and row.role and old.role != row.role and old.role not in renamed.roles:
            styles = tuple(_renamed(style, old.role, row.role) for style in self.kit.styles)
            templates = tuple(_card_renamed(one, old.role, row.role) for one in self.kit.templates)
            pairs = _pairs_renamed(self.kit.combinations, old.role, row.role)
            kit = replace(self.kit, styles=styles, templates=templates, combinations=pairs)
            renamed = replace(renamed, kit=kit)
        return renamed


@dataclass(frozen=True)
class Problem:
    """`where` names the field: "name", "colour.2.hex", "logo.light"."""

    where: str
    code: str


class KitState:
    """What is shown, and the steps that led there."""

    def __init__(self, kit: BrandKit) -> None:
        self.base = kit
        self.now = self._begun = fields_of(kit)
        self._past: list[KitFields] = []
        self._future: list[KitFields] = []
        self._key = ""

    @property
    def unsaved(self) -> bool:
        return self.now != self._begun

    @property
    def can_undo(self) -> bool:
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        return bool(self._future)

    def change(self, fields: KitFields, key: str = "") -> bool:
        """Whether anything is different; changes of the same `key` in a row are one step."""
        if fields == self.now:
            return False
        if not (key and key == self._key and self._past):
            self._past.append(self.now)
        self._future.clear()
        self.now, self._key = fields, key
        return True

    def undo(self) -> None:
        if self._past:
            self._future.append(self.now)
            self.now, self._key = self._past.pop(), ""

    def redo(self) -> None:
        if self._future:
            self._past.append(self.now)
            self.now, self._key = self._future.pop(), ""


def fields_of(kit: BrandKit) -> KitFields:
    rows = tuple(ColourRow(role, kit.colour_names.get(role, role), value) for role, value in kit.colours.items())
    return KitFields(kit, rows, dict.fromkeys(kit.logos, kit.logo_ratio))


def problems(fields: KitFields) -> tuple[Problem, ...]:
    """In the order of the fields."""
    return (*_name_problems(fields), *_colour_problems(fields), *_logo_problems(fields), *_style_problems(fields))


def _name_problems(fields: KitFields) -> Iterator[Problem]:
    if not fields.kit.name.strip():
        yield Problem("name", "name")


def _colour_problems(fields: KitFields) -> Iterator[Problem]:
    seen: set[str] = set()
    for place, row in enumerate(fields.colours):
        if not _HEX.fullmatch(row.hex.strip()):
            yield Problem(f"colour.{place}", "hex")
        if not _ROLE.fullmatch(row.role.strip()):
            yield Problem(f"colour.{place}", "role")
        elif row.role.strip() in seen:
            yield Problem(f"colour.{place}", "role-twice")
        seen.add(row.role.strip())
    if not _HEX.fullmatch(fields.kit.background):
        yield Problem("background", "hex")


def _logo_problems(fields: KitFields) -> Iterator[Problem]:
    first = 0.0
    for variant in fields.kit.logos:
        ratio = fields.ratios.get(variant, 0.0)
        if first and ratio and abs(ratio / first - 1) > SAME_SHAPE:
            yield Problem(f"logo.{variant}", "shape")
        first = first or ratio


def _style_problems(fields: KitFields) -> Iterator[Problem]:
    known = set(fields.roles)
    for style in fields.kit.styles:
        for colour in _colours_of(style):
            if colour not in known and not _HEX.fullmatch(colour):
                yield Problem("style", "colour-gone")
                return
    for template in fields.kit.templates:
        if any(colour not in known and not _HEX.fullmatch(colour) for colour in _colours_of_card(template)):
            yield Problem("templates", "colour-gone-card")
            return


def _colours_of(style: PictureStyle) -> Iterator[str]:
    yield from style.duotone or ()
    for part in (style.frame, style.gradient, style.band):
        if part is not None:
            yield part.colour
    if style.band is not None:
        yield style.band.text_colour


def _pairs_of(pairs: Combinations, known: set[str]) -> Combinations:
    """Without those that speak of a colour that has gone."""
    return Combinations(
        tuple(pair for pair in pairs.required if known.issuperset(pair)),
        tuple(pair for pair in pairs.forbidden if known.issuperset(pair)),
    )


def _pairs_renamed(pairs: Combinations, old: str, new: str) -> Combinations:
    def renamed(pair: tuple[str, str]) -> tuple[str, str]:
        return (new if pair[0] == old else pair[0], new if pair[1] == old else pair[1])

    return Combinations(tuple(map(renamed, pairs.required)), tuple(map(renamed, pairs.forbidden)))


def _colours_of_card(template: Template) -> Iterator[str]:
    yield template.ground
    if template.bar:
        yield template.bar
    for one in template.fields:
        yield one.colour


def _card_renamed(template: Template, old: str, new: str) -> Template:
    def name(colour: str) -> str:
        return new if colour == old else colour

    fields = tuple(replace(field, colour=name(field.colour)) for field in template.fields)
    return replace(template, ground=name(template.ground), bar=name(template.bar), fields=fields)


def _renamed(style: PictureStyle, old: str, new: str) -> PictureStyle:
    def name(colour: str) -> str:
        return new if colour == old else colour

    frame, gradient, band = style.frame, style.gradient, style.band
    return replace(
        style,
        duotone=(name(style.duotone[0]), name(style.duotone[1])) if style.duotone else None,
        frame=replace(frame, colour=name(frame.colour)) if frame else None,
        gradient=replace(gradient, colour=name(gradient.colour)) if gradient else None,
        band=replace(band, colour=name(band.colour), text_colour=name(band.text_colour)) if band else None,
    )
