"""Takes findings along while a text is typed, so that each still lies on the letters of which it speaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from composer.core.finding import Finding
from composer.core.prepared import PreparedPost
from composer.text.edits import same_ends


def carried(found: Iterable[Finding], before: PreparedPost, now: PreparedPost) -> Iterator[Finding]:
    """`found` in `before`, in their places in `now`. What lies in letters that changed is left out."""
    same_parts = len(before.parts) == len(now.parts)
    for finding in found:
        if finding.attachment_id or finding.start is None or finding.end is None:  # or it lies in an alt text
            yield finding
        elif same_parts:
            yield from _moved(finding, finding.start, finding.end, before, now)


def _moved(finding: Finding, start: int, end: int, before: PreparedPost, now: PreparedPost) -> Iterator[Finding]:
    old, new = before.parts[finding.part].text, now.parts[finding.part].text
    first, last = same_ends(old, new)
    by = len(new) - len(old)
    if end <= first:
        yield finding
    elif start >= len(old) - last:
        yield replace(finding, start=start + by, end=end + by)
