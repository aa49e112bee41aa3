"""One-click repairs: from a finding with a fix to the text without it. The check says what; here it is done."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from composer.core.finding import Finding
from composer.core.message import Draft
from composer.ui.editor.changes import text_of, with_text
from composer.ui.editor.places import Place

Fix = Callable[[str, Place | None, dict[str, str | int]], str]
KEPT_CONTROLS = "\n\t\u200d\u200c"
"""Line ends, and the joiners that emoji, Persian and Indic scripts are written with."""


def clean_text(text: str, _place: Place | None, _values: dict[str, str | int]) -> str:
    """Without control and direction characters; line ends as one newline."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    return "".join(
        c for c in text if c in KEPT_CONTROLS or unicodedata.category(c) not in ("Cc", "Cf", "Cs") or _is_tag(c)
    )


def replace_place(text: str, place: Place | None, values: dict[str, str | int]) -> str:
    """The place gives way to what the finding proposes."""
    if place is None:
        return text
    proposed = next((str(values[k]) for k in ("instead", "replacement", "suggestion", "to") if values.get(k)), "")
    return text[: place[0]] + proposed + text[place[1] :]


def trim(text: str, _place: Place | None, _values: dict[str, str | int]) -> str:
    """Without space around it."""
    return text.strip()


FIXES: dict[str, Fix] = {"clean-text": clean_text, "replace-word": replace_place, "trim": trim}


def can_fix(finding: Finding) -> bool:
    return finding.fix in FIXES


def fixed(draft: Draft, tab: str, finding: Finding, place: Place | None) -> Draft:
    """`draft` with the text of `tab` repaired."""
    text = text_of(draft, tab)
    return with_text(draft, tab, FIXES[finding.fix](text, place, dict(finding.values)))


def _is_tag(character: str) -> bool:
    """The tag characters that flags of regions are made of."""
    return 0xE0020 <= ord(character) <= 0xE007F
