"""Paints a handout as a file of the kind that its name asks for, in steps that do not hold up a window."""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from composer.app.exporting import Handout
from composer.core.errors import TonartError

Encode = Callable[[], bytes]
Steps = Generator[None, None, Encode]
"""Short steps on the Qt thread; what they give in the end may run in a worker."""


def steps(handout: Handout, file: Path, dark: bool) -> Steps:
    """Raises TonartError("export.unknown-kind")."""
    from composer.ui.export import pdf, picture, web_page

    match file.suffix.lower():
        case ".pdf":
            return pdf.steps(handout, dark)
        case ".png":
            return picture.steps(handout, dark)
        case ".html":
            return web_page.steps(handout)
    raise TonartError("export.unknown-kind", file=file.name)


def at_once(making: Steps) -> bytes:
    """For those who have no window to hold up."""
    while True:
        try:
            next(making)
        except StopIteration as end:
            encode: Encode = end.value
            return encode()


def encoded(image: QImage, kind: str, quality: int = -1) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind, quality)  # type: ignore[call-overload]
    return bytes(buffer.data().data())
