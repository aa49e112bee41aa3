"""What becomes of the contacts that a text mentions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from composer.core.finding import Finding, Severity
from composer.core.source import Source

_MOST = 50


def check(sources: Sequence[Source]) -> Iterator[Finding]:
    for part, source in enumerate(sources):
        yield from islice(_of_part(part, source), _MOST)


def _of_part(part: int, source: Source) -> Iterator[Finding]:
    for swap in source.swaps:
        if swap.contact and not (swap.linked and swap.surely):
            code = "mention.exact" if swap.linked else "mention.named"
            yield Finding(code, Severity.HINT, (("name", swap.contact),), part, swap.start, swap.end)
