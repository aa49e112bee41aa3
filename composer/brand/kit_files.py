"""The files that a kit names. Kits come from other people: a name that leads out of the folder is refused."""

from __future__ import annotations

import struct
from pathlib import Path

from composer.core.toml_reading import TomlTable

_PNG_HEAD = struct.Struct(">8sI4sII")


def inside(folder: Path, table: TomlTable, key: str, name: str | None = None) -> Path:
    """The file that `key` names, or `name` where `key` holds several."""
    wanted = table.text(key) if name is None else name
    path = (folder / wanted).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise table.wrong(key, "the file must lie in the kit's folder")
    if not path.is_file():
        raise table.wrong(key, f"cannot read the file {path.name}")
    return path


def png_size(path: Path, table: TomlTable, key: str) -> tuple[int, int]:
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
