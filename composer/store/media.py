"""Original pictures, each once, under the hash of its bytes."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from composer.core.errors import StoreError
from composer.store.failures import told

_PIECE = 1 << 20


class Media:
    """`folder` holds the originals, `thumbnails` what can be made again at any time."""

    def __init__(self, folder: Path, thumbnails: Path) -> None:
        self.folder = folder
        self.thumbnails = thumbnails

    def put(self, original: bytes | Path, expected: str = "") -> str:
        """Keeps a copy and returns its SHA-256 in hex. There wholly and on the disk, or not at all.

        A source that cannot be read, or is not the `expected` one any more, raises StoreError("media.unreadable");
        everything else is about our own folder.
        """
        with told(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            number, name = tempfile.mkstemp(prefix="incoming-", dir=self.folder)
            unfinished = Path(name)
            try:
                digest, size = _copy(original, number)
                if expected not in ("", digest):
                    raise StoreError("media.unreadable", file=str(original))
                target = self._place(digest)
                # One of another length is what a broken disk left behind: the good copy takes its place.
                if not (target.is_file() and target.stat().st_size == size):
                    target.parent.mkdir(exist_ok=True)
                    unfinished.replace(target)
                    _flush_folder(target.parent)
            finally:
                unfinished.unlink(missing_ok=True)
        return digest

    def path(self, sha256: str) -> Path:
        """Raises StoreError("media.missing")."""
        place = self._place(sha256)
        if not place.is_file():
            raise StoreError("media.missing", sha256=sha256)
        return place

    def thumbnail(self, sha256: str, size: int) -> Path:
        """Where the thumbnail of this size lies or belongs. Its folder exists afterwards; the file may not."""
        place = self.thumbnails / self._place(sha256).parent.name / f"{sha256}-{size}.png"
        with told(place):
            place.parent.mkdir(parents=True, exist_ok=True)
        return place

    def _place(self, sha256: str) -> Path:
        # The name comes from documents and files of others; nothing but a hash may become a path.
        if len(sha256) != 64 or not set(sha256) <= set("0123456789abcdef"):
            raise StoreError("media.missing", sha256=sha256[:64])
        return self.folder / sha256[:2] / sha256


def _copy(original: bytes | Path, number: int) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    with os.fdopen(number, "wb") as file:
        for piece in _pieces(original):
            digest.update(piece)
            size += len(piece)
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())
    return digest.hexdigest(), size


def _pieces(original: bytes | Path) -> Iterator[bytes]:
    if isinstance(original, bytes):
        yield original
        return
    try:
        with original.open("rb") as file:
            while piece := file.read(_PIECE):
                yield piece
    except OSError as error:
        raise StoreError("media.unreadable", file=str(original)) from error


def _flush_folder(folder: Path) -> None:
    """Puts the new name on the disk; Windows does that by itself and cannot open folders."""
    if os.name == "posix":
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
