"""One-click repairs: from a finding with a fix to the text without it. The check says what; here it is done."""

from __future__ import annotations

from collections.abc import Callable

from composer.core.finding import Finding
from composer.core.message import Draft
from composer.core.source import Place
from composer.ui.editor.changes import text_of, with_text

Fix = Callable[[str, Place | None, dict[str, str | int]], str]


def clean_text(text: str, _place: Place | None, _values: dict[str, str | int]) -> str:
    """Without control and direction characters; line ends as one newline."""
    from composer.app import repairing

    return repairing.clean_text(text)


def replace_place(text: str, place: Place | None, values: dict[str, str | int]) -> str:
    """The place gives way to what the finding proposes."""
    if place is None:
        return text
    return text[: place[0]] + str(values.get("new", "")) + text[place[1] :]


FIXES: dict[str, Fix] = {"clean-text": clean_text, "replace-word": replace_place}


def can_fix(finding: Finding) -> bool:
    return finding.fix in FIXES


def fixed(draft: Draft, tab: str, finding: Finding, place: Place | None) -> Draft:
    """`draft` with the text of `tab` repaired."""
    text = text_of(draft, tab)
    return with_text(draft, tab, FIXES[finding.fix](text, place, dict(finding.values)))
