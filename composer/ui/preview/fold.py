"""Where a network hides the rest of a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from composer.core.look import Fold, FoldPlace
from composer.core.prepared import PreparedPart
from composer.ui.preview.shown import Paragraph, cut, is_rtl, shorter
from composer.ui.preview.text_block import NO_LIMIT, Ink, TextBlock

_GAP = 3
"""Between the text and an inline "…more"."""
SIGN = 13
"""Room for the sign of certainty behind it."""


@dataclass(frozen=True)
class FoldMark:
    """`y` is the top of the fold's words below the top of the text; `x` where they begin, for inline ones.

    `open` means that the reader has unfolded the text and `y` is where it was folded. `end` is the last place seen:
    paragraph, and code points of it.
    """

    fold: Fold
    words: str
    y: float
    x: float
    open: bool
    end: tuple[int, int]


def lay_folded(
    block: TextBlock,
    part: PreparedPart,
    paragraphs: tuple[Paragraph, ...],
    width: float,
    ink: Ink,
    fold: Fold | None,
    words: str,
    unfolded: bool,
) -> FoldMark | None:
    """Lay out what is seen of `paragraphs`; gives the mark to paint where there is a fold."""
    if fold is None:
        block.lay(paragraphs, width, ink)
        return None
    kept = cut(paragraphs, fold.chars) if fold.chars and _counts_more(part, fold.chars) else None
    block.lay(kept or paragraphs, width, ink, fold.over_lines + 1 if fold.over_lines else NO_LIMIT)
    if fold.over_lines and block.lines > fold.over_lines:
        block.keep(fold.lines)
    elif kept is None:
        if not block.whole:
            block.lay(paragraphs, width, ink)
        return None
    if unfolded:
        lines, end = block.lines, _end(block, kept or paragraphs)
        block.lay(paragraphs, width, ink)
        block.open_gap(lines, ink.line)
        return FoldMark(fold, words, lines * ink.line, 0, open=True, end=end)
    if fold.place is FoldPlace.BELOW:
        return FoldMark(fold, words, block.height, 0, open=False, end=_end(block, kept or paragraphs))
    return _inline(block, kept or paragraphs, width, ink, fold, words)


def _end(block: TextBlock, paragraphs: Sequence[Paragraph]) -> tuple[int, int]:
    index, utf16 = block.end()
    return index, code_points(paragraphs[index].text, utf16)


def _counts_more(part: PreparedPart, chars: int) -> bool:
    """Shown links may be longer than they count; what counts as short enough is never folded."""
    return not part.counts or part.counts[0].used > chars


def _inline(
    block: TextBlock, paragraphs: tuple[Paragraph, ...], width: float, ink: Ink, fold: Fold, words: str
) -> FoldMark:
    """Shorten the last line so that the fold's words stand at its end."""
    needed = ink.metrics.horizontalAdvance(words) + _GAP + SIGN
    rtl = is_rtl(paragraphs[block.paragraphs - 1].text)
    fits = block.last_line_fits(width - needed, rtl)
    if fits is not None:
        count = block.paragraphs
        last = paragraphs[count - 1]
        paragraphs = (*paragraphs[: count - 1], shorter(last, code_points(last.text, fits)))
        block.lay(paragraphs, width, ink, block.lines)
    x = 0.0 if rtl else width - needed + _GAP
    if fold.place is FoldPlace.AFTER and not rtl:
        x = min(x, block.last_line_width() + _GAP)
    return FoldMark(fold, words, block.height - ink.line, x, open=False, end=_end(block, paragraphs))


def code_points(text: str, utf16: int) -> int:
    """How many code points the first `utf16` units of `text` are."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * utf16].decode("utf-16-le", "ignore"))
