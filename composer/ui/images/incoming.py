"""What comes in by drop or paste, as files or as bytes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage

from composer.core.picture import KINDS, PictureKind

Source = tuple[Path | bytes, str]
"""The picture and a name for it."""


def offers(mime: QMimeData) -> bool:
    """Whether this can be something for the pictures."""
    return _kind(mime) is not None or mime.hasImage() or any(url.isLocalFile() for url in mime.urls())


def sources(mime: QMimeData) -> list[Source]:
    """Local files first; else the picture's own bytes, untouched; else what Qt makes of it, as PNG, without a loss."""
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if files:
        return [(file, file.name) for file in files]
    kind = _kind(mime)
    if kind is not None:
        return [(bytes(mime.data(kind.mime).data()), f"image.{kind.endings[0]}")]
    if mime.hasImage():
        image = mime.imageData()
        if isinstance(image, QImage) and not image.isNull():
            return [(png(image), "image.png")]
    return []


def png(image: QImage) -> bytes:
    """Written lossless."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    buffer.close()
    return bytes(data.data())


def _kind(mime: QMimeData) -> PictureKind | None:
    """The first kind of picture that is there as bytes. Programs offer copied text as PDF too, so that is none."""
    pictures = (kind for kind in KINDS if kind.mime.startswith("image/"))
    return next((kind for kind in pictures if mime.hasFormat(kind.mime)), None)
