"""What comes in by drop or paste, as files or as bytes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage

Source = tuple[Path | bytes, str]
"""The picture and a name for it."""


def sources(mime: QMimeData) -> list[Source]:
    """Local files first; else the picture itself, as PNG, which loses nothing."""
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if files:
        return [(file, file.name) for file in files]
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
