"""Files of pictures: the kinds that are opened, and what one of them says of itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PictureKind:
    """One kind of file. `name` is what people call it, `endings` how its files are named, the usual one first."""

    name: str
    mime: str
    endings: tuple[str, ...]


KINDS = (
    PictureKind("JPEG", "image/jpeg", ("jpg", "jpeg", "jpe", "jfif")),
    PictureKind("PNG", "image/png", ("png", "apng")),
    PictureKind("WebP", "image/webp", ("webp",)),
    PictureKind("AVIF", "image/avif", ("avif",)),
    PictureKind("HEIC", "image/heic", ("heic", "heif", "hif")),
    PictureKind("TIFF", "image/tiff", ("tif", "tiff")),
    PictureKind("GIF", "image/gif", ("gif",)),
    PictureKind("BMP", "image/bmp", ("bmp",)),
    PictureKind("SVG", "image/svg+xml", ("svg",)),
    PictureKind("PDF", "application/pdf", ("pdf",)),
)
"""The one list that the opener, the file dialog, drop and paste go by. A file is known by its bytes, not its ending."""


@dataclass(frozen=True)
class PictureInfo:
    """What a picture file says of itself. The size is the one seen, after orientation."""

    width: int
    height: int
    mime: str
    sha256: str
    size: int
    """In bytes."""
    animated: bool = False
    """Only the first frame is used."""
    focus: tuple[float, float, float] = (0.5, 0.5, 0.0)
    """A proposal: across, down, and how much above it must stay, in shares of the picture."""
