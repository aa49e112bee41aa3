"""What is different between two versions of a brand kit, as codes; the words are chosen above."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from composer.core.brand_kit import BrandKit


@dataclass(frozen=True)
class KitDifference:
    """`code` is the kind ("colour", "logo", "rule", …), `name` what it is about. No `before` means new, no `after`
    taken away. Colours are "#rrggbb", logos and fonts are paths."""

    code: str
    name: str
    before: str = ""
    after: str = ""


def differences(old: BrandKit, new: BrandKit) -> tuple[KitDifference, ...]:
    return (
        *_named("colour", old.colours, new.colours),
        *_files("logo", old.logos, new.logos),
        *_files("font", old.fonts, new.fonts),
        *_rules(old, new),
    )


def is_older(version: str, than: str) -> bool:
    """By the numbers in them, as people read versions: 2026.10 is later than 2026.9."""
    return _order(version) < _order(than)


def next_version(version: str) -> str:
    """The last number in it raised by one."""
    found = re.search(r"(\d+)(\D*)$", version)
    if found is None:
        return f"{version}.1" if version else "1"
    return f"{version[: found.start()]}{int(found[1]) + 1}{found[2]}"


def _order(version: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d{1,9}", version)]


def _named(code: str, old: dict[str, str], new: dict[str, str]) -> Iterator[KitDifference]:
    for name in dict.fromkeys((*old, *new)):
        before, after = old.get(name, ""), new.get(name, "")
        if before != after:
            yield KitDifference(code, name, before, after)


def _files(code: str, old: dict[str, str], new: dict[str, str]) -> Iterator[KitDifference]:
    for name in dict.fromkeys((*old, *new)):
        before, after = old.get(name, ""), new.get(name, "")
        if not (before and after) or Path(before).read_bytes() != Path(after).read_bytes():
            yield KitDifference(code, name, before, after)


def _rules(old: BrandKit, new: BrandKit) -> Iterator[KitDifference]:
    if old.name != new.name:
        yield KitDifference("name", "", old.name, new.name)
    if old.background != new.background:
        yield KitDifference("colour", "background", old.background, new.background)
    if old.logo != new.logo:
        yield KitDifference("logo-rule", "")
    styles = {(s.network, s.kind): s for s in old.styles}, {(s.network, s.kind): s for s in new.styles}
    for scope in dict.fromkeys((*styles[0], *styles[1])):
        before, after = (found.get(scope) for found in styles)
        if before != after:
            yield KitDifference("style", " ".join(scope).strip(), "there" if before else "", "there" if after else "")
    if old.templates != new.templates:
        yield KitDifference("templates", "")
    if old.safe != new.safe:
        yield KitDifference("safe", "")
    if old.combinations != new.combinations:
        yield KitDifference("combinations", "")
