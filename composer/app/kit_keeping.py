"""Keeps a client's brand kit in the data folder: written whole or not at all, with the former versions beside it."""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from composer.app import clients, kits
from composer.app.context import Context
from composer.brand.kit import KIT_FILE, load_kit
from composer.brand.writing import written
from composer.core.brand_kit import BrandKit
from composer.core.errors import KitError, ProfileError

KEPT = 20
"""Former versions."""


@dataclass(frozen=True)
class Former:
    """A version to go back to. `key` names it here."""

    key: str
    kit: BrandKit


def save(ctx: Context, client_id: str, kit: BrandKit, base: BrandKit | None) -> BrandKit:
    """Keep what a person made of `base`. Files from elsewhere are copied into the kit's folder.

    Raises KitError("kit.changed") when the kit has changed since, ("kit.unwritable"), or ProfileError.
    """
    folder = clients.kit_folder(ctx, client_id)
    now = load_kit(folder) if folder else None
    if (now.digest if now else "") != (base.digest if base else ""):
        raise KitError("kit.changed")
    with _incoming(ctx, client_id) as place:
        if folder is not None:
            shutil.copytree(folder, place, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
        before = (place / KIT_FILE).read_text(encoding="utf-8-sig") if folder else ""
        moved = _with_files(kit, folder, place)
        (place / KIT_FILE).write_text(written(moved, place, before), encoding="utf-8")
        load_kit(place)
        _take_place(ctx, client_id, place, now)
    made = clients.kit(ctx, client_id)
    assert made is not None
    return made


def take(ctx: Context, client_id: str, source: Path) -> BrandKit:
    """The kit in `source`, a folder or a file, in place of the client's; the former one is kept."""
    folder = clients.kit_folder(ctx, client_id)
    now = _readable(folder) if folder else None
    with kits.opened(source) as opened, _incoming(ctx, client_id) as place:
        load_kit(opened)
        shutil.copytree(opened, place, dirs_exist_ok=True)
        _take_place(ctx, client_id, place, now)
    made = clients.kit(ctx, client_id)
    assert made is not None
    return made


def former(ctx: Context, client_id: str) -> tuple[Former, ...]:
    """The latest first; what can no longer be read is passed over."""
    home = _home(ctx, client_id) / clients.FORMER
    found = []
    for place in sorted(home.iterdir(), reverse=True) if home.is_dir() else ():
        kit = _readable(place)
        if kit is not None:
            found.append(Former(place.name, kit))
    return tuple(found)


def go_back(ctx: Context, client_id: str, key: str) -> BrandKit:
    return take(ctx, client_id, _home(ctx, client_id) / clients.FORMER / key)


def export(ctx: Context, client_id: str, target: Path) -> BrandKit:
    """As one file. Raises KitError("kit.none") when the client has no kit."""
    folder = clients.kit_folder(ctx, client_id)
    if folder is None:
        raise KitError("kit.none")
    return kits.pack(folder, target)


def _with_files(kit: BrandKit, folder: Path | None, place: Path) -> BrandKit:
    """The kit with all its files in `place`, where those of `folder` are already."""

    def moved(path: str, name: str) -> str:
        source = Path(path)
        if folder is not None and source.resolve().is_relative_to(folder.resolve()):
            return str(place / source.resolve().relative_to(folder.resolve()))
        target = _free(place / name)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
        return str(target)

    return replace(
        kit,
        logos={variant: moved(path, f"logo-{variant}{Path(path).suffix}") for variant, path in kit.logos.items()},
        fonts={role: moved(path, f"fonts/{Path(path).name}") for role, path in kit.fonts.items()},
        samples=tuple(moved(path, f"samples/{Path(path).name}") for path in kit.samples),
    )


def _free(path: Path) -> Path:
    number, tried = 2, path
    while tried.exists():
        tried = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return tried


@contextmanager
def _incoming(ctx: Context, client_id: str) -> Iterator[Path]:
    """A folder beside the kit's, gone again when something fails."""
    place = _home(ctx, client_id) / f"incoming-{uuid.uuid4().hex}"
    try:
        place.mkdir(parents=True)
        yield place
    except OSError as error:
        raise KitError("kit.unwritable", file=KIT_FILE, problem=error.strerror or str(error)) from error
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _take_place(ctx: Context, client_id: str, place: Path, now: BrandKit | None) -> None:
    """Two renames; what is cut short between them is brought to its end by `clients.kit_folder`."""
    home = _home(ctx, client_id)
    own, ready = home / "kit", home / clients.READY
    place.rename(ready)
    if own.is_dir():
        kept = home / clients.FORMER
        kept.mkdir(exist_ok=True)
        stamp = f"{ctx.clock.now():%Y%m%d-%H%M%S-%f}"
        own.rename(kept / f"{stamp}-{(now.digest if now else uuid.uuid4().hex)[:8]}")
        for old in sorted(kept.iterdir(), reverse=True)[KEPT:]:
            shutil.rmtree(old, ignore_errors=True)
    ready.rename(own)


def _home(ctx: Context, client_id: str) -> Path:
    return ctx.locations.data / "clients" / client_id


def _readable(folder: Path) -> BrandKit | None:
    try:
        return load_kit(folder)
    except ProfileError:
        return None
