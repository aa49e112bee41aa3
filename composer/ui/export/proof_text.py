"""What stands in the proof of a publication, as HTML of the kind that Qt lays out."""

from __future__ import annotations

from datetime import datetime, tzinfo
from html import escape
from textwrap import shorten
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from composer.app.dossier import Deviation, Dossier, Picture, Step
from composer.core.profile import COMMENT
from composer.core.publication import Attempt, Stage
from composer.ui import tokens
from composer.ui.export import words
from composer.ui.preview import words as preview_words
from composer.ui.queue.words import attempt_text
from composer.ui.words import reason_text, standing_text
from composer.ui.words_dates import day_text
from composer.ui.words_fields import field_name, said

translate = QCoreApplication.translate

WIDTH = 650
TALLEST = 860
CARD = "card.png"
_LABEL = 150
_LONGEST_TITLE = 90
_LONGEST_ANSWER = 400
_LOOK = tokens.LIGHT
_RULES = f"""
body {{ color: {_LOOK.text}; }}
h1 {{ font-size: {tokens.TITLE}px; margin: 2px 0 12px 0; }}
h2 {{ font-size: {tokens.BODY}px; margin: 20px 0 6px 0; }}
h3 {{ font-size: {tokens.SMALL}px; margin: 10px 0 2px 0; }}
p {{ margin: 0 0 4px 0; }}
td {{ padding: 2px 8px 2px 0; }}
.quiet {{ color: {_LOOK.muted}; }}
.text {{ white-space: pre-wrap; }}
.warns {{ color: {_LOOK.warns}; }}
"""


def heading(dossier: Dossier) -> str:
    return name_of(dossier.title)


def name_of(title: str) -> str:
    short = shorten(title, _LONGEST_TITLE, placeholder=" …") or translate("Proof", "Post without a title")
    return translate("Proof", "Proof: {title}").format(title=short)


def text(dossier: Dossier, card: tuple[int, int] | None) -> str:
    """`card`: the width and height of the preview, where there is one."""
    seen = _preview(*card) if card else ""
    parts = "".join(_step(dossier, number, step) for number, step in enumerate(dossier.steps))
    return (
        f"<html><head><style>{_RULES}</style></head><body>"
        f'<p class="quiet">{escape(dossier.client)}</p><h1>{escape(heading(dossier))}</h1>{_facts(dossier)}'
        f"<h2>{_e(translate('Proof', 'What the network shows'))}</h2>{_shown(dossier)}"
        f"<h2>{_e(translate('Proof', 'What was to be sent'))}</h2>{parts}{_besides(dossier)}"
        f"<h2>{_e(translate('Proof', 'Journal'))}</h2>{_journal(dossier)}"
        f"{seen}</body></html>"
    )


def _preview(width: int, height: int) -> str:
    """On a page of its own, so that it is never cut."""
    name = _e(translate("Proof", "Preview of what was to be sent"))
    return (
        f'<h2 style="page-break-before: always">{name}</h2><p><img src="{CARD}" width="{width}" height="{height}"></p>'
    )


def _facts(dossier: Dossier) -> str:
    publication, planned = dossier.publication, dossier.publication.planned
    account = " ".join(filter(None, (dossier.network, dossier.channel.shown)))
    links = [step.receipt.url for step in dossier.steps if step.receipt and step.receipt.url]
    state = standing_text(publication)
    if publication.code:
        state = f"{state} ({publication.code}). {reason_text(publication)}"
    rows = [
        (translate("Proof", "Account"), account),
        (translate("Proof", "Account id"), dossier.post.account_id),
        (translate("Proof", "State"), state),
        (translate("Proof", "Planned for"), f"{_moment(planned.wall)} ({planned.zone.replace('_', ' ')})"),
        (translate("Proof", "Approval"), _approval(dossier)),
        (translate("Proof", "Fingerprint"), publication.fingerprint),
        *((translate("Proof", "Link"), link) for link in links),
    ]
    table = "".join(
        f'<tr><td class="quiet" width="{_LABEL}">{_e(name)}</td><td>{_e(value)}</td></tr>' for name, value in rows
    )
    wrong = translate("Proof", "What is kept of this post no longer has this fingerprint.")
    warnings = "" if dossier.fits else _warning(wrong)
    if dossier.rehearsal:
        warnings += _warning(
            translate("Proof", "This was a rehearsal on one computer; nobody else could see the post.")
        )
    return f'<table width="100%" cellspacing="0" style="margin-top: 12px">{table}</table>{warnings}'


def _approval(dossier: Dossier) -> str:
    if dossier.approval:
        return translate("Proof", "This client wants an approval; none is on record.")
    return translate("Proof", "No approval was asked for.")


def _shown(dossier: Dossier) -> str:
    return "".join(_shown_of(dossier, number, step) for number, step in enumerate(dossier.steps))


def _shown_of(dossier: Dossier, number: int, step: Step) -> str:
    if step.deviations:
        return "".join(_deviation(dossier, number, one) for one in step.deviations)
    read = any(a.stage is Stage.CONFIRM and a.outcome == "ok" and a.part == number for a in dossier.attempts)
    told = (
        translate("Proof", "{part}: read back; what the network shows is as it was sent.")
        if read
        else translate("Proof", "{part}: not read back, or the network could not show it.")
    )
    return f"<p>{_e(told.format(part=_name(dossier, number)))}</p>"


def _deviation(dossier: Dossier, number: int, one: Deviation) -> str:
    at = _moment(one.attempt.started_at.astimezone(_zone(dossier)).replace(tzinfo=None))
    differs = translate("Proof", "⚠ {part} differs, read back {time}.").format(part=_name(dossier, number), time=at)
    lines = [_warning(differs)]
    if one.text is not None:
        lines.append(_warning(translate("Proof", "The network shows this text: {text}").format(text=one.text)))
    if one.pictures is not None:
        sentence = translate("Proof", "Pictures on the network: {shown}, sent: {sent}")
        sent = len(dossier.steps[number].part.pictures)
        lines.append(_warning(sentence.format(shown=one.pictures, sent=sent)))
    return "".join(lines)


def _name(dossier: Dossier, number: int) -> str:
    if number >= len(dossier.post.parts):
        return field_name(COMMENT)
    if len(dossier.post.parts) == 1:
        return translate("Proof", "The post")
    return preview_words.part(number + 1, len(dossier.post.parts))


def _step(dossier: Dossier, number: int, step: Step) -> str:
    name = f"<h3>{_e(_name(dossier, number))}</h3>" if len(dossier.steps) > 1 else ""
    pictures = "".join(_picture(n, len(step.pictures), one) for n, one in enumerate(step.pictures, 1))
    card = step.part.card
    link = translate("Proof", "Link card: {title}, {url}").format(title=card.title, url=card.url) if card else ""
    return f'{name}<p class="text">{_e(step.part.text)}</p>{pictures}' + (_quiet(link) if link else "")


def _picture(number: int, of: int, picture: Picture) -> str:
    told = translate("Proof", "Original: SHA-256 {sha256}").format(sha256=picture.plan.sha256)
    if picture.size is not None:
        told += f", {QLocale().formattedDataSize(picture.size)}"
    lines = f"<p>{_e(words.picture(number, of, picture.plan.alt))}</p>{_quiet(told)}"
    if picture.problem:
        lines += _warning(translate("Proof", "The picture as it was sent can no longer be made again."))
    return lines


def _besides(dossier: Dossier) -> str:
    return "".join(f"<p>{_e(said(key, value))}</p>" for key, value in dossier.post.fields)


def _journal(dossier: Dossier) -> str:
    """A line may be divided between pages; what a network answered stands below it."""
    zone, many = _zone(dossier), len(dossier.steps) > 1
    rows = "".join(_line(dossier, one, zone, many) for one in dossier.attempts)
    note = translate("Proof", "Times are those of {zone}. Long answers are cut here; the ZIP file has them whole.")
    note = note.format(zone=dossier.publication.planned.zone.replace("_", " "))
    return f'{_quiet(note)}<table width="100%" cellspacing="0">{rows}</table>'


def _line(dossier: Dossier, one: Attempt, zone: tzinfo, many: bool) -> str:
    at = f"{one.started_at.astimezone(zone):%Y-%m-%d %H:%M:%S}"
    where = _name(dossier, one.part) if many else ""
    status = f"HTTP {one.status}" if one.status else ""
    told = " · ".join(filter(None, (where, attempt_text(one), status)))
    spoken = one.answer if len(one.answer) <= _LONGEST_ANSWER else f"{one.answer[:_LONGEST_ANSWER]} …"
    answer = f'<br><span class="quiet">{_e(spoken)}</span>' if spoken else ""
    return f'<tr><td class="quiet" width="{_LABEL}">{at}</td><td>{_e(told)}{answer}</td></tr>'


def _zone(dossier: Dossier) -> tzinfo:
    return ZoneInfo(dossier.publication.planned.zone)


def _moment(wall: datetime) -> str:
    return f"{day_text(wall.date())}, {wall:%H:%M}"


def _quiet(words: str) -> str:
    return f'<p class="quiet">{_e(words)}</p>'


def _warning(words: str) -> str:
    return f'<p class="warns">{_e(words)}</p>'


def _e(words: str) -> str:
    return escape(words).replace("\n", "<br>")
