"""Reads a brand kit: a folder with kit.toml and the files that it names."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from composer.brand import kit_styles
from composer.brand.kit_files import inside, png_size
from composer.brand.kit_templates import templates
from composer.brand.tokens import TokenColour, read_colours
from composer.core.brand_kit import LOGO_VARIANTS, PLACES, BrandKit, KitChange, LogoRule
from composer.core.errors import ProfileError
from composer.core.toml_reading import TomlTable, read_toml

KIT_FILE = "kit.toml"
SAMPLE_KINDS = (".jpg", ".jpeg", ".png", ".webp")
_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_SAME_SHAPE = 0.02


def load_kit(folder: Path) -> BrandKit:
    """Raises ProfileError with file, key and line."""
    top = read_toml_file(folder / KIT_FILE)
    logos, ratio = _logos(top.table("logos", required=False), folder)
    colours, names = _colours(top, folder)
    roles, pairs = frozenset(colours), kit_styles.combinations(top, colours)
    kit = BrandKit(
        name=top.text("name"),
        version=top.text("version"),
        colours=colours,
        logos=logos,
        logo=_logo_rule(top.table("logo", required=False)),
        background=colour(top, "background", "#ffffff"),
        logo_ratio=ratio,
        colour_names=names,
        samples=_samples(top, folder),
        changes=_changes(top),
        fonts=kit_styles.fonts(top, folder),
        styles=kit_styles.styles(top, roles),
        safe=kit_styles.safe_zones(top),
        combinations=pairs,
        templates=templates(top, roles, frozenset(pairs.forbidden)),
    )
    top.close()
    return replace(kit, digest=_digest(folder, kit, [folder / top.text("tokens")] if "tokens" in top else []))


def _digest(folder: Path, kit: BrandKit, others: Iterable[Path]) -> str:
    digest = hashlib.sha256((folder / KIT_FILE).read_bytes())
    fonts = ((f"font {role}", path) for role, path in sorted(kit.fonts.items()))
    named = [*sorted(kit.logos.items()), *fonts, *(("file", str(path)) for path in others)]
    for name, path in named:
        digest.update(name.encode() + hashlib.sha256(Path(path).read_bytes()).digest())
    return digest.hexdigest()


def read_toml_file(path: Path) -> TomlTable:
    """`path` as a table; a file that is absent, unreadable or not UTF-8 is a ProfileError too."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise _unreadable(path, "file.absent", "no such file") from None
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(path, "file.unreadable", str(error)) from error
    return read_toml(text.replace("\r\n", "\n"), str(path))


def colour(table: TomlTable, key: str, default: str | None = None) -> str:
    """A colour written "#rrggbb", in small letters."""
    value = table.text(key, default)
    if not _HEX.fullmatch(value):
        raise table.wrong(key, 'expected a colour such as "#12617a"')
    return value.lower()


def _unreadable(path: Path, code: str, problem: str) -> ProfileError:
    return ProfileError(code, file=str(path), key="", line=0, problem=problem)


def _colours(top: TomlTable, folder: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Those of the token file all come in where none is listed here."""
    tokens = read_colours(inside(folder, top, "tokens")) if "tokens" in top else ()
    listed = top.tables("colour")
    if not listed:
        return _all_tokens(tokens)
    colours: dict[str, str] = {}
    names: dict[str, str] = {}
    for entry in listed:
        role = entry.text("role")
        if role in colours:
            raise entry.wrong("role", f"the role {role} is there twice")
        colours[role] = _token(entry, tokens) if "token" in entry else colour(entry, "hex")
        names[role] = entry.text("name", role)
        entry.close()
    return colours, names


def _all_tokens(tokens: tuple[TokenColour, ...]) -> tuple[dict[str, str], dict[str, str]]:
    roles = {token.path.replace(".", "-"): token for token in tokens}
    return {r: t.hex for r, t in roles.items()}, {r: t.description or t.path for r, t in roles.items()}


def _token(entry: TomlTable, tokens: tuple[TokenColour, ...]) -> str:
    wanted = entry.text("token")
    for token in tokens:
        if token.path == wanted:
            return token.hex
    raise entry.wrong("token", f"the file under tokens has no colour {wanted}")


def _logo_rule(table: TomlTable) -> LogoRule:
    key = "corner" if "corner" in table else "places"  # kits of before had one corner
    places = (table.text(key),) if key == "corner" else table.texts(key, LogoRule.places)
    rule = LogoRule(
        places=places,
        share=table.number("share", LogoRule.share),
        clear_space=table.number("clear_space", LogoRule.clear_space),
        smallest_px=table.integer("smallest_px", LogoRule.smallest_px),
    )
    if not places or any(place not in PLACES for place in places):
        raise table.wrong(key, f"expected one of {', '.join(PLACES)}")
    if len(set(places)) < len(places):
        raise table.wrong(key, "a place is there twice")
    if not 0 < rule.share <= 1:
        raise table.wrong("share", "expected a share above 0 and up to 1")
    if not 0 <= rule.clear_space < 0.5:
        raise table.wrong("clear_space", "expected a share from 0 to below 0.5")
    if rule.smallest_px < 1:
        raise table.wrong("smallest_px", "expected at least 1 pixel")
    table.close()
    return rule


def _logos(table: TomlTable, folder: Path) -> tuple[dict[str, str], float]:
    logos: dict[str, str] = {}
    ratio = 0.0
    for variant in LOGO_VARIANTS:
        if variant not in table:
            continue
        path = inside(folder, table, variant)
        width, height = png_size(path, table, variant)
        if ratio and abs(width / height / ratio - 1) > _SAME_SHAPE:
            raise table.wrong(variant, "all variants of the logo must have the same shape")
        ratio = ratio or width / height
        logos[variant] = str(path)
    table.close()
    return logos, ratio


def _samples(top: TomlTable, folder: Path) -> tuple[str, ...]:
    found = []
    for name in top.texts("samples"):
        path = inside(folder, top, "samples", name)
        if path.suffix.lower() not in SAMPLE_KINDS:
            raise top.wrong("samples", f"{name} is no JPEG, PNG or WebP picture")
        found.append(str(path))
    return tuple(found)


def _changes(top: TomlTable) -> tuple[KitChange, ...]:
    changes = []
    for entry in top.tables("change"):
        day: date | None = entry.day("date") if "date" in entry else None
        changes.append(KitChange(entry.text("version"), entry.text("text"), day.isoformat() if day else ""))
        entry.close()
    return tuple(changes)
