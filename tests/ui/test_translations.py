"""Every sentence is there in every language, and the compiled files are those of the sources."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

import translations  # noqa: E402


def test_nothing_is_missing_or_left_over() -> None:
    assert translations.problems() == []


@pytest.mark.parametrize("language", sorted(translations.LANGUAGES))
def test_translations_keep_their_gaps(language: str) -> None:
    for key, forms in translations.read(translations.FOLDER / f"tonart_{language}.ts").items():
        for form in forms:
            assert gaps(form) <= gaps(key[1]), key
            assert gaps(key[1]) - {"%n"} <= gaps(form), key


def test_german_says_sie_and_uses_german_quotes() -> None:
    for key, forms in translations.read(translations.FOLDER / "tonart_de.ts").items():
        for form in forms:
            assert not re.search(r"\b(du|dein|deine|dir|dich)\b", form, re.IGNORECASE), key
            assert "“" not in form or "„" in form, key
            assert " ..." not in form, key


def gaps(text: str) -> set[str]:
    return set(re.findall(r"\{\w+\}|%n", text))
