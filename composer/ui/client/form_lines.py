"""What the form's texts of several lines say. Knows no Qt."""

from __future__ import annotations

import re

TAG = re.compile(r"#\w*[^\W\d]\w*")
_BETWEEN = re.compile(r"\s*(?:=>|->|→|=)\s*")


def lines(text: str) -> tuple[str, ...]:
    """Those with something in them."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def pairs(text: str) -> list[tuple[str, str]]:
    """Lines of the form "one = other"; what has no sign between has no other."""
    found = []
    for line in lines(text):
        one, *rest = _BETWEEN.split(line, maxsplit=1)
        found.append((one.strip(), rest[0].strip() if rest else ""))
    return found


def tags(text: str) -> tuple[str, ...]:
    """Hashtags with their sign, each once, whether it was written or not."""
    words = (word for word in re.split(r"[\s,;]+", text) if word)
    return tuple(dict.fromkeys(word if word.startswith("#") else f"#{word}" for word in words))
