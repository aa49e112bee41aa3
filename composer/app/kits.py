"""Brand kits as folders and as files: read, judged, packed."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from composer.brand import package
from composer.brand.kit import load_kit
from composer.brand.tokens import read_colours
from composer.core.brand_kit import BrandKit
from composer.core.errors import KitError


def check(source: Path) -> BrandKit:
    """The kit in a folder or a file. Raises ProfileError with file, key and line, or KitError.

    The paths of a kit that came from a file lead nowhere afterwards.
    """
    with reading(source) as kit:
        return kit


def pack(folder: Path, target: Path) -> BrandKit:
    """The folder as one file; nothing half written stays. Raises ProfileError or KitError."""
    kit = load_kit(folder)
    data = package.pack(folder)
    unfinished = target.with_name(f".{target.name}.part")
    try:
        unfinished.write_bytes(data)
        unfinished.replace(target)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise KitError("kit.unwritable", file=target.name, problem=error.strerror or str(error)) from error
    return kit


def file_name(kit: BrandKit) -> str:
    """What a kit is called as a file: "Sylvenhall-2026.2.tonartkit"."""
    plain = "".join(sign if sign.isalnum() or sign in ".-_" else "-" for sign in f"{kit.name}-{kit.version}")
    return f"{plain.strip('-.') or 'kit'}{package.SUFFIX}"


def token_colours(source: Path) -> dict[str, tuple[str, str]]:
    """Role to colour and name, of a file of design tokens. Raises ProfileError."""
    return {
        c.path.lower().replace(".", "-").replace(" ", "-"): (c.hex, c.description or c.path)
        for c in read_colours(source)
    }


def check_font(source: Path) -> None:
    """Raises PictureError("picture.font")."""
    from composer.imaging.lettering import load  # a kit is read without a picture library

    load(str(source), 12)


@contextmanager
def reading(source: Path) -> Iterator[BrandKit]:
    """The kit in a folder or a file; the paths of one that came from a file lead somewhere only inside the block."""
    with opened(source) as folder:
        yield load_kit(folder)


@contextmanager
def opened(source: Path) -> Iterator[Path]:
    """The folder of a kit; that of a file is there only inside the block."""
    if source.is_dir():
        yield source
        return
    with tempfile.TemporaryDirectory(prefix="tonart-kit-") as made:
        package.unpack(source, Path(made))
        yield Path(made)
