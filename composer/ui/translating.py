"""Qt's translation, without loading Qt for those who speak English: the words in the code are the English ones."""

from __future__ import annotations

import sys


def translate(context: str, text: str, disambiguation: str = "", n: int = -1) -> str:
    """As QCoreApplication.translate. Sentences that choose between one and many (`n`) need Qt to be loaded."""
    if "PySide6.QtCore" not in sys.modules and n < 0:
        return text
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate(context, text, disambiguation, n)
