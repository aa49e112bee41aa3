"""Links with and without a scheme and hashtags as LinkedIn shows them.

People and organisations are linked by their URN only, never by what stands in the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from composer.core.prepared import Entity
from composer.text import grammar_twitter


def find(text: str) -> Iterator[Entity]:
    yield from grammar_twitter.links(text)
    yield from grammar_twitter.plain_hashtags(text)
