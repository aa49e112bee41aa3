"""Reads a brand kit: a folder with kit.toml and the files that it names."""

from __future__ import annotations

import hashlib
import re
import struct
from pathlib import Path

from composer.core.brand_kit import CORNERS, BrandKit, LogoRule
from composer.core.errors import ProfileError
from composer.core.toml_reading import TomlTable, read_toml

KIT_FILE = "kit.toml"
LOGO_VARIANTS = ("light", "dark")
_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_SAME_SHAPE = 0.02
_PNG_HEAD = struct.Struct(">8sI4sII")


def load_kit(folder: Path) -> BrandKit:
    """Raises ProfileError with file, key and line. Logo paths of the kit are whole paths."""
    top = read_toml_file(folder / KIT_FILE)
    logos, ratio = _logos(top.table("logos", required=False), folder)
    colours, names = _colours(top)
    kit = BrandKit(
        name=top.text("name"),
        version=top.text("version"),
        colours=colours,
        logos=logos,
        logo=_logo_rule(top.table("logo", required=False)),
        background=colour(top, "background", "#ffffff"),
        logo_ratio=ratio,
        digest=_digest(folder, logos),
        colour_names=names,
    )
    top.close()
    return kit


def _digest(folder: Path, logos: dict[str, str]) -> str:
    digest = hashlib.sha256((folder / KIT_FILE).read_bytes())
    for variant, path in sorted(logos.items()):
        digest.update(variant.encode() + hashlib.sha256(Path(path).read_bytes()).digest())
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


def _colours(top: TomlTable) -> tuple[dict[str, str], dict[str, str]]:
    colours: dict[str, str] = {}
    names: dict[str, str] = {}
    for entry in top.tables("colour"):
        role = entry.text("role")
        if role in colours:
            raise entry.wrong("role", f"the role {role} is there twice")
        colours[role] = colour(entry, "hex")
        names[role] = entry.text("name", role)
        entry.close()
    return colours, names


def _logo_rule(table: TomlTable) -> LogoRule:
    rule = LogoRule(
        corner=table.text("corner", LogoRule.corner),
        share=table.number("share", LogoRule.share),
        clear_space=table.number("clear_space", LogoRule.clear_space),
        smallest_px=table.integer("smallest_px", LogoRule.smallest_px),
    )
    if rule.corner not in CORNERS:
        raise table.wrong("corner", f"expected one of {', '.join(CORNERS)}")
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
        path = _inside(folder, table, variant)
        width, height = _png_size(path, table, variant)
        if ratio and abs(width / height / ratio - 1) > _SAME_SHAPE:
            raise table.wrong(variant, "all variants of the logo must have the same shape")
        ratio = ratio or width / height
        logos[variant] = str(path)
    table.close()
    return logos, ratio


def _inside(folder: Path, table: TomlTable, key: str) -> Path:
    """The named file; a name that leads out of the kit's folder is refused, kits come from other people."""
    path = (folder / table.text(key)).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise table.wrong(key, "the file must lie in the kit's folder")
    return path


def _png_size(path: Path, table: TomlTable, key: str) -> tuple[int, int]:
    try:
        with path.open("rb") as file:
            head = file.read(_PNG_HEAD.size)
    except OSError:
        raise table.wrong(key, f"cannot read the file {path.name}") from None
    if len(head) == _PNG_HEAD.size:
        signature, _, chunk, width, height = _PNG_HEAD.unpack(head)
        if signature == b"\x89PNG\r\n\x1a\n" and chunk == b"IHDR" and width and height:
            return int(width), int(height)
    raise table.wrong(key, f"{path.name} is not a PNG picture")
