"""Qt's translation, without loading Qt for those who speak English: the words in the code are the English ones."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache


def translate(context: str, text: str, disambiguation: str = "", n: int = -1) -> str:
    """As QCoreApplication.translate. Sentences that choose between one and many (`n`) need Qt to be loaded."""
    if n < 0 and "PySide6.QtCore" not in sys.modules:
        return text
    return _of_qt()(context, text, disambiguation, n)


@cache
def _of_qt() -> Callable[[str, str, str, int], str]:
    """Looked up once: an import costs more than a translation."""
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate
