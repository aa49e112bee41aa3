"""The proof of a publication on A4: facts, what was sent, what the network shows, and the journal."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt, QUrl, QUuid
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument, QTextOption

from composer.app.dossier import Dossier
from composer.app.dossier_files import bundle
from composer.core.client import Client
from composer.ui import fonts, tokens
from composer.ui.export import words
from composer.ui.export.proof_text import CARD, TALLEST, WIDTH, heading, text
from composer.ui.preview.card import PreviewCard
from composer.ui.preview.sheet import CARD_WIDTH

_MARGIN = 72
_PAGE = QSizeF(WIDTH + 2 * _MARGIN, (WIDTH + 2 * _MARGIN) * 297 / 210)
_FOOT = 24
_DPI = 300
_WHEN_MADE = re.compile(
    rb"""(?<=\(D:)[0-9]{14}(?P<zone>Z|[+-][0-9]{2}'[0-9]{2}')"""
    rb"""|(?<=Date=")[0-9-]{10}T[0-9:]{8}(?P<offset>Z|[+-][0-9]{2}:[0-9]{2})"""
)
"""Qt writes the clock's time; the same proof is to be the same file."""


def card(dossier: Dossier) -> QImage | None:
    """The preview with the pictures as they go out. Needs the Qt thread, unlike the rest."""
    if dossier.profile is None:
        return None
    made = PreviewCard(dossier.profile)
    made.set_dark(False)
    made.set_unfolded(True)
    made.show_post(dossier.post, dossier.channel, dossier.accent or Client.accent)
    pictures = [picture for step in dossier.steps for picture in step.pictures if picture.data is not None]
    made.show_pictures({p.plan.attachment_id: QImage.fromData(p.data) for p in pictures if p.data is not None})
    return made.picture(CARD_WIDTH)


def proof(dossier: Dossier, seen: QImage | None, ending: str) -> bytes:
    made = pdf(dossier, seen)
    return bundle(dossier, made) if ending == ".zip" else made


def pdf(dossier: Dossier, seen: QImage | None) -> bytes:
    document = _document(dossier, seen)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    writer.setResolution(_DPI)
    writer.setTitle(heading(dossier))
    writer.setCreator("Tonart")
    writer.setDocumentId(QUuid.createUuidV5(QUuid(), dossier.publication.id.encode()))
    painter = QPainter(writer)
    painter.scale(writer.width() / _PAGE.width(), writer.width() / _PAGE.width())
    for page in range(document.pageCount()):
        if page:
            writer.newPage()
        _page(painter, document, page, dossier.publication.id)
    painter.end()
    known = [one.ended_at or one.started_at for one in dossier.attempts]
    return _dated(bytes(buffer.data().data()), max(known, default=dossier.publication.created_at))


def _document(dossier: Dossier, seen: QImage | None) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(fonts.font((), tokens.SMALL))
    document.setDefaultTextOption(_anywhere())
    size = None
    if seen is not None:
        size = seen.deviceIndependentSize().scaled(QSizeF(CARD_WIDTH, TALLEST), Qt.AspectRatioMode.KeepAspectRatio)
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(CARD), seen)
    document.setHtml(text(dossier, (round(size.width()), round(size.height())) if size else None))
    document.setPageSize(QSizeF(WIDTH, round(_PAGE.height()) - 2 * _MARGIN - _FOOT))
    return document


def _anywhere() -> QTextOption:
    """Fingerprints and addresses are broken where a line ends."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _page(painter: QPainter, document: QTextDocument, page: int, name: str) -> None:
    height = document.pageSize().height()
    painter.save()
    painter.translate(_MARGIN, _MARGIN - page * height)
    document.drawContents(painter, QRectF(0, page * height, WIDTH, height - 1))
    painter.restore()
    painter.setFont(fonts.font((), tokens.SMALL))
    painter.setPen(QColor(tokens.LIGHT.muted))
    foot = QRectF(_MARGIN, _PAGE.height() - _MARGIN, WIDTH, _FOOT)
    painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter, name)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(foot, right, words.page(page + 1, document.pageCount()))


def _dated(data: bytes, moment: datetime) -> bytes:
    """As of `moment`, of the same length: the file's table of contents names places in bytes."""
    at = moment.astimezone(UTC)

    def put(found: re.Match[bytes]) -> bytes:
        zone = found["zone"] or found["offset"]
        pattern = "%Y%m%d%H%M%S" if found["zone"] else "%Y-%m-%dT%H:%M:%S"
        return at.strftime(pattern).encode() + re.sub(rb"[-+][0-9]{2}(.)[0-9]{2}", rb"+00\g<1>00", zone)

    return _WHEN_MADE.sub(put, data)
