"""One-click repairs: from a finding with a fix to the text without it. The check says what; here it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from composer.core.finding import Finding
from composer.core.message import Draft, FieldValue
from composer.core.profile import COMMENT
from composer.core.source import Place
from composer.ui.editor.changes import COMMON, text_of, thread_of, with_text, with_thread

Fix = Callable[[str, Place | None, dict[str, str | int]], str]


def clean_text(text: str, _place: Place | None, _values: dict[str, str | int]) -> str:
    """Without control and direction characters; line ends as one newline."""
    from composer.app import repairing

    return repairing.clean_text(text)


def replace_place(text: str, place: Place | None, values: dict[str, str | int]) -> str:
    """The place gives way to what the finding proposes."""
    if place is None or place[0] == place[1]:
        return text
    return text[: place[0]] + str(values.get("new", "")) + text[place[1] :]


def split_thread(draft: Draft, channel_id: str) -> Draft:
    """The text that the channel shows is divided by itself, here or, where the text is the common one, everywhere."""
    own = draft.variant(channel_id)
    tab = COMMON if own.text is None and own.thread is None else channel_id
    return with_thread(draft, tab, replace(thread_of(draft, tab), split=True))


def own_text(draft: Draft, channel_id: str) -> Draft:
    """The channel gets a text of its own, in one piece, to be shortened there."""
    from composer.app import repairing

    text = repairing.in_one_piece(draft.text_for(channel_id))
    return draft if text == draft.variant(channel_id).text else with_text(draft, channel_id, text)


CHANNEL_FIXES: dict[str, Callable[[Draft, str], Draft]] = {"split-thread": split_thread, "own-text": own_text}
"""What changes more than a place of the text."""

FIXES: dict[str, Fix] = {"clean-text": clean_text, "replace-word": replace_place}


PICTURE_FIXES = {"logo-off": False, "logo-on": True}
"""Whether the logo is laid over the finding's picture then."""

FIELD_FIXES = ("drop-empty-items", "default-choice", "clean-field")
"""Repairs of a network's field, not of the text."""


def repaired(fix: str, value: FieldValue, default: FieldValue) -> FieldValue:
    """What a field holds after its repair; the default where nothing of `value` can stay."""
    match fix, value:
        case "drop-empty-items", tuple():
            return tuple(item for item in value if item.strip())
        case "clean-field", tuple():
            return tuple(clean_text(item, None, {}) for item in value)
        case "clean-field", str():
            return clean_text(value, None, {})
    return default


def can_fix(finding: Finding) -> bool:
    return any(finding.fix in kind for kind in (FIXES, CHANNEL_FIXES, FIELD_FIXES, PICTURE_FIXES))


def field_of(finding: Finding) -> str:
    """The field that `finding` speaks of; empty when it speaks of the text."""
    return COMMENT if finding.code.startswith("comment.") else str(dict(finding.values).get("field", ""))


def fixed(draft: Draft, tab: str, finding: Finding, place: Place | None) -> Draft:
    """`draft` with the text of `tab` repaired."""
    text = text_of(draft, tab)
    return with_text(draft, tab, FIXES[finding.fix](text, place, dict(finding.values)))
