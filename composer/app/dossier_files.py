"""A dossier as files: for machines, as a journal to read, all of it in one ZIP. The same dossier, the same bytes."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import Any
from zoneinfo import ZoneInfo

from composer.app.dossier import Dossier, Picture, Step

ENDINGS = (".pdf", ".zip")
_DAY = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = 0o100644 << 16


def bundle(dossier: Dossier, pdf: bytes) -> bytes:
    """SHA256SUMS, which stands last, has a line for each of the others."""
    files = {
        "proof.pdf": pdf,
        "dossier.json": (json.dumps(_facts(dossier), ensure_ascii=False, indent=2) + "\n").encode(),
        "journal.txt": "".join(f"{line}\n" for line in journal(dossier)).encode(),
    }
    files |= {p.file: p.data for step in dossier.steps for p in step.pictures if p.data is not None}
    sums = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in files.items())
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as opened:
        for name, data in (*files.items(), ("SHA256SUMS", sums.encode())):
            entry = zipfile.ZipInfo(name, _DAY)
            entry.create_system, entry.external_attr = 3, _PLAIN_FILE
            opened.writestr(entry, data, zipfile.ZIP_DEFLATED, 9)
    return made.getvalue()


def journal(dossier: Dossier) -> Iterator[str]:
    """Times are those of the planned time's zone; what a network said stands indented below its line."""
    zone = ZoneInfo(dossier.publication.planned.zone)
    for one in dossier.attempts:
        status = f"HTTP {one.status}" if one.status else ""
        said = " ".join(filter(None, (one.outcome or "begun", one.code, status)))
        yield f"{one.started_at.astimezone(zone).isoformat()}  {one.stage} {one.part + 1}: {said}"
        yield from (f"    {line}" for line in one.answer.splitlines())


def _facts(dossier: Dossier) -> dict[str, Any]:
    publication, planned = dossier.publication, dossier.publication.planned
    return {
        "publication": publication.id,
        "rehearsal": dossier.rehearsal,
        "client": dossier.client,
        "draft": {"id": publication.draft_id, "title": dossier.title},
        "network": publication.network,
        "account": {"id": dossier.post.account_id, "handle": dossier.channel.handle, "channel": dossier.channel.id},
        "planned": {"wall": planned.wall.isoformat(), "zone": planned.zone, "instant": _iso(planned.instant)},
        "queued_at": _iso(publication.created_at),
        "state": publication.state.value,
        "code": publication.code,
        "fingerprint": publication.fingerprint,
        "fingerprint_fits": dossier.fits,
        "approvals": {"asked_for": dossier.approval, "given": []},
        "language": dossier.post.language,
        "fields": dict(dossier.post.fields),
        "parts": [_part(step) for step in dossier.steps],
        "journal": [
            {
                "started_at": _iso(one.started_at),
                "ended_at": _iso(one.ended_at),
                "stage": one.stage.value,
                "part": one.part + 1,
                "outcome": one.outcome,
                "code": one.code,
                "status": one.status,
                "answer": one.answer,
            }
            for one in dossier.attempts
        ],
    }


def _part(step: Step) -> dict[str, Any]:
    card = step.part.card
    return {
        "text": step.part.text,
        "sent_text": step.part.wire_text,
        "card": {"url": card.url, "title": card.title, "description": card.description} if card else None,
        "pictures": [_picture(picture) for picture in step.pictures],
        "receipt": {"id": step.receipt.remote_id, "url": step.receipt.url} if step.receipt else None,
        "deviations": [
            {"read_at": _iso(one.attempt.started_at), "text": one.text, "pictures": one.pictures}
            for one in step.deviations
        ],
    }


def _picture(picture: Picture) -> dict[str, Any]:
    made = hashlib.sha256(picture.data).hexdigest() if picture.data is not None else None
    return {
        "alt": picture.plan.alt,
        "original": {"sha256": picture.plan.sha256, "bytes": picture.size},
        "file": picture.file or None,
        "sha256": made,
        "problem": picture.problem,
    }


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
