"""What each channel is given for the contact that is mentioned at a place in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from composer.core.message import Draft
from composer.core.source import Swap
from composer.ui.editor.places import part_starts
from composer.ui.translating import translate

if TYPE_CHECKING:
    from composer.app.preparing import Judged


def contact_words(judged: Sequence[Judged], draft: Draft | None, tab: str, at: int) -> str:
    """A line per channel that shows the text of `tab`; "" where nobody is mentioned at `at`, in code points."""
    lines = []
    for one in judged if draft is not None else ():
        assert draft is not None
        shown = one.channel.id == tab if tab else draft.variant(one.channel.id).text is None
        for given, swap in _mentions(one, draft.text_for(one.channel.id), at) if shown else ():
            words = translate("Contacts", "{network}: {given}, linked")
            if not swap.linked:
                words = translate("Contacts", "{network}: {given}, plain words")
            lines.append(words.format(network=one.profile.name, given=given))
    return "\n".join(lines)


def _mentions(judged: Judged, text: str, at: int) -> Iterator[tuple[str, Swap]]:
    """What is written for those mentioned at `at`."""
    sources = judged.sources
    starts = part_starts(text, sources, judged.places)
    for start, source, part in zip(starts, sources, judged.post.parts, strict=True):
        for swap in source.swaps if start is not None else ():
            assert start is not None
            if swap.contact and start + swap.typed_start <= at <= start + swap.typed_end:
                yield part.text[swap.start : swap.end], swap
