"""What the editor of the brand kit has done in workers: plain functions, imported when first needed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from composer.core.brand_kit import BrandKit, KitChange
from composer.core.errors import KitError, ProfileError
from composer.ui.kit.state import ColourRow

if TYPE_CHECKING:
    from composer.app.context import Context
    from composer.app.kit_changes import KitDifference
    from composer.app.kit_keeping import Former
    from composer.core.ports import Legibility

SAMPLE = QSize(220, 220)
LOGO_WIDTH = 1600
"""Pixels of a logo that is drawn from lines."""
MOST_LOGO_BYTES = 20_000_000


@dataclass(frozen=True)
class ShownSample:
    name: str
    image: QImage
    legibility: Legibility


@dataclass(frozen=True)
class LogoFile:
    """A PNG that can go into a kit. `image` is small, to be shown."""

    path: str
    ratio: float
    image: QImage


@dataclass(frozen=True)
class Sheet:
    """`photo` is one of the pictures without anything on it; `cards` are the templates by name."""

    samples: tuple[ShownSample, ...]
    photo: QImage
    cards: tuple[tuple[str, QImage], ...] = ()


def sheet(context: Context, kit: BrandKit, ratio: float) -> Sheet:
    from composer.app import kit_sheet

    size = SAMPLE * ratio
    samples = tuple(
        ShownSample(one.name, _small(QImage.fromData(one.data), size), one.legibility)
        for one in kit_sheet.samples(context, kit)
    )
    cards = tuple((name, _small(QImage.fromData(data), size)) for name, data in kit_sheet.cards(context, kit))
    return Sheet(samples, _small(QImage(str(kit_sheet.photos(context, kit)[0])), size * 2), cards)


def _small(image: QImage, size: QSize) -> QImage:
    return image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)


def token_colours(source: Path) -> tuple[ColourRow, ...]:
    """Raises ProfileError with file, key and line."""
    from composer.app import kits

    return tuple(ColourRow(role, name, value) for role, (value, name) in kits.token_colours(source).items())


def check_font(source: Path) -> str:
    """Its path. Raises PictureError("picture.font") when it is none."""
    from composer.app import kits

    kits.check_font(source)
    return str(source)


def logo_image(path: str) -> QImage:
    return QImage(path)


def take_logo(source: Path, folder: Path) -> LogoFile:
    """A PNG of the file in `folder`; drawings are drawn large. Raises KitError("kit.no-logo")."""
    image = _drawn(source) if source.suffix.lower() == ".svg" else _read(source)
    if image.isNull() or image.width() < 1 or image.height() < 1:
        raise KitError("kit.no-logo", file=source.name)
    number, target = 1, folder / f"{source.stem}.png"
    while target.exists():
        number += 1
        target = folder / f"{source.stem}-{number}.png"
    if not image.save(str(target)):
        raise KitError("kit.unwritable", file=target.name, problem="")
    return LogoFile(str(target), image.width() / image.height(), image)


def save(context: Context, client_id: str, kit: BrandKit, base: BrandKit | None) -> BrandKit:
    from composer.app import kit_keeping

    return kit_keeping.save(context, client_id, kit, base)


def logged(kit: BrandKit, version: str, text: str, day: str) -> BrandKit:
    """The kit in its new version, with the line in its change log."""
    changes = (KitChange(version, text.strip(), day), *kit.changes) if text.strip() else kit.changes
    return replace(kit, version=version, changes=changes)


def next_version(version: str) -> str:
    from composer.app.kit_changes import next_version as raised

    return raised(version)


def export(context: Context, client_id: str, target: Path) -> BrandKit:
    from composer.app import kit_keeping

    return kit_keeping.export(context, client_id, target)


def file_name(kit: BrandKit) -> str:
    from composer.app import kits

    return kits.file_name(kit)


def take(context: Context, client_id: str, source: Path) -> BrandKit:
    from composer.app import kit_keeping

    return kit_keeping.take(context, client_id, source)


def former(context: Context, client_id: str) -> tuple[Former, ...]:
    from composer.app import kit_keeping

    return kit_keeping.former(context, client_id)


def go_back(context: Context, client_id: str, key: str) -> BrandKit:
    from composer.app import kit_keeping

    return kit_keeping.go_back(context, client_id, key)


@dataclass(frozen=True)
class Incoming:
    """A kit that came as a file, beside the client's own. Logos are shown by pictures, since the file is closed."""

    source: Path
    kit: BrandKit
    own: BrandKit | None
    changed: tuple[KitDifference, ...]
    logos: dict[tuple[str, bool], QImage]
    """By variant and whether it is the new one."""
    older: bool


def look_at(context: Context, client_id: str, source: Path) -> Incoming:
    """Raises KitError or ProfileError when it is no kit."""
    from composer.app import clients, kit_changes, kits

    try:
        own = clients.kit(context, client_id)
    except ProfileError:  # what is broken may be replaced
        own = None
    with kits.reading(source) as kit:
        logos = {(variant, True): QImage(path) for variant, path in kit.logos.items()}
        logos |= {(variant, False): QImage(path) for variant, path in (own.logos if own else {}).items()}
        changed = kit_changes.differences(own, kit) if own else ()
    older = own is not None and kit_changes.is_older(kit.version, own.version)
    return Incoming(source, kit, own, changed, logos, older)


def _read(source: Path) -> QImage:
    try:
        if source.stat().st_size > MOST_LOGO_BYTES:
            raise KitError("kit.no-logo", file=source.name)
    except OSError as error:
        raise KitError("kit.unreadable", file=source.name, problem=error.strerror or "") from error
    reader = QImageReader(str(source))
    reader.setAutoTransform(True)
    return reader.read()


def _drawn(source: Path) -> QImage:
    from PySide6.QtSvg import QSvgRenderer

    try:
        renderer = QSvgRenderer(QByteArray(source.read_bytes()[:MOST_LOGO_BYTES]))
    except OSError as error:
        raise KitError("kit.unreadable", file=source.name, problem=error.strerror or "") from error
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        return QImage()
    height = min(LOGO_WIDTH * 4, max(1, round(LOGO_WIDTH * size.height() / size.width())))
    image = QImage(LOGO_WIDTH, height, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    return image
