"""Credits and the mark of AI in a post, as the client's rules and the network's fields want them. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from composer.core.client import Client
from composer.core.message import Attachment, Fields, Thread
from composer.core.prepared import PicturePlan
from composer.core.profile import AI_MARK, PlatformProfile
from composer.core.rights import Rights, RightsRules
from composer.text.alt import arriving
from composer.text.notes import Noted, part_at, with_notes
from composer.text.prepare import PreparedText

Read = Callable[[str], tuple[PreparedText, ...]]
_NO_RULES = RightsRules()


def rules_of(client: Client | None) -> RightsRules:
    return client.rights if client is not None else _NO_RULES


def marked(fields: Fields, attachments: Sequence[Attachment], profile: PlatformProfile) -> Fields:
    """`fields` with the mark of AI where a picture needs it and the network has one."""
    needed = any(a.rights.ai for a in attachments) and profile.field(AI_MARK) is not None
    return {**fields, AI_MARK: True} if needed else fields


def by_part(attachments: Sequence[Attachment], parts: int) -> list[list[Attachment]]:
    """A picture of a part that is not there goes with the last one."""
    shown: list[list[Attachment]] = [[] for _ in range(parts)]
    for attachment in attachments:
        shown[min(max(attachment.part, 0), parts - 1)].append(attachment)
    return shown


def credited(
    typed: str, read: Read, thread: Thread, attachments: Sequence[Attachment], rules: RightsRules, ai_note: bool
) -> tuple[PreparedText, ...]:
    """What `read` makes of a text with the lines that its pictures need below their parts. Where a text is divided by
    itself, the line goes below what its writer meant as one part."""
    if not any(_lines(a.rights, rules, ai_note) for a in attachments):
        return read(typed)
    notes: dict[int, list[str]] = {}
    places = [part.place[0] for part in read(typed)] if thread.split else []
    for attachment in attachments:
        part = max(attachment.part, 0)
        number = part_at(typed, places[min(part, len(places) - 1)]) if places else part
        notes.setdefault(number, []).extend(_lines(attachment.rights, rules, ai_note))
    noted = with_notes(typed, notes)
    return tuple(_back(part, noted) for part in read(noted.text))


def described(plan: PicturePlan, attachment: Attachment, rules: RightsRules, limit: int) -> PicturePlan:
    """`plan` with the alt text as it arrives."""
    alt = arriving(attachment.alt, rules.alt_line(attachment.rights), limit).text
    return plan if alt == plan.alt else replace(plan, alt=alt)


def _lines(rights: Rights, rules: RightsRules, ai_note: bool) -> list[str]:
    note = rules.ai_note if rights.ai and ai_note else ""
    return [line for line in (rules.text_line(rights), note) if line]


def _back(part: PreparedText, noted: Noted) -> PreparedText:
    start, end = part.place
    return replace(part, place=(noted.typed_place(start), noted.typed_place(end)))
