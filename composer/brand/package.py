"""A brand kit as one file: a zip with kit.toml at its top. The same folder gives the same bytes."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from pathlib import Path, PurePosixPath

from composer.brand.kit import KIT_FILE
from composer.core.errors import KitError

SUFFIX = ".tonartkit"
MOST_FILES = 200
MOST_BYTES = 60_000_000
"""Of all files together, unpacked, and of the package itself."""
KINDS = (".toml", ".png", ".svg", ".jpg", ".jpeg", ".webp", ".otf", ".ttf", ".icc", ".json", ".tokens", ".txt", ".md")
"""What goes along. A kit's folder may hold a person's other files too; those stay at home."""

_DAY = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = 0o100644 << 16
_LINK, _KIND_OF_FILE = 0o120000, 0o170000
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


def pack(folder: Path) -> bytes:
    """Raises KitError("kit.too-large") or ("kit.unreadable")."""
    made = BytesIO()
    total = 0
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for path in _packed(folder):
            data = _read(path)
            total += len(data)
            if total > MOST_BYTES:
                raise _too_large()
            entry = zipfile.ZipInfo(path.relative_to(folder).as_posix(), _DAY)
            entry.create_system, entry.external_attr = 3, _PLAIN_FILE
            package.writestr(entry, data, zipfile.ZIP_DEFLATED, 9)
    return made.getvalue()


def unpack(package: Path, folder: Path) -> None:
    """Into `folder`, which must be empty. Raises KitError: "kit.absent", "kit.unreadable", "kit.no-package",
    "kit.unsafe" (a name that leads out, a link, a kind that has no place in a kit), "kit.too-large"."""
    try:
        if package.stat().st_size > MOST_BYTES:
            raise _too_large()
        with zipfile.ZipFile(package) as opened:
            entries = _judged(opened.infolist())
            left = MOST_BYTES
            for entry in entries:
                left -= _take_out(opened, entry, folder, left)
    except FileNotFoundError:
        raise KitError("kit.absent", file=package.name) from None
    except OSError as error:
        raise KitError("kit.unreadable", file=package.name, problem=error.strerror or str(error)) from error
    except _BROKEN:
        raise KitError("kit.no-package", file=package.name) from None


def _packed(folder: Path) -> list[Path]:
    found = [
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and not path.is_symlink()
        and path.suffix.lower() in KINDS
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and path.resolve().is_relative_to(folder.resolve())
    ]
    if len(found) > MOST_FILES:
        raise _too_large()
    return found


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise KitError("kit.unreadable", file=path.name, problem=error.strerror or str(error)) from error


def _judged(entries: list[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    """By what the package says of itself, before anything is unpacked."""
    files = [entry for entry in entries if not entry.is_dir()]
    if len(entries) > 2 * MOST_FILES or len(files) > MOST_FILES or sum(e.file_size for e in files) > MOST_BYTES:
        raise _too_large()
    seen: set[str] = set()
    for entry in files:
        if not _harmless(entry) or entry.filename.casefold() in seen:
            raise KitError("kit.unsafe", file=entry.filename[:80])
        seen.add(entry.filename.casefold())
    if KIT_FILE not in seen:
        raise KitError("kit.no-package", file=KIT_FILE)
    return files


def _harmless(entry: zipfile.ZipInfo) -> bool:
    name = PurePosixPath(entry.filename)
    plain = not any(sign in entry.filename for sign in '\\:\0"*?<>|')
    within = not name.is_absolute() and ".." not in name.parts and not any(p.startswith(".") for p in name.parts)
    link = (entry.external_attr >> 16) & _KIND_OF_FILE == _LINK
    method = entry.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
    return plain and within and not link and method and name.suffix.lower() in KINDS


def _take_out(opened: zipfile.ZipFile, entry: zipfile.ZipInfo, folder: Path, left: int) -> int:
    """What an entry says of its size may be a lie: no more than what is left is unpacked."""
    with opened.open(entry) as packed:
        data = packed.read(left + 1)
    if len(data) > left:
        raise _too_large()
    place = folder / PurePosixPath(entry.filename)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(data)
    return len(data)


def _too_large() -> KitError:
    return KitError("kit.too-large", megabytes=MOST_BYTES // 1_000_000, files=MOST_FILES)
