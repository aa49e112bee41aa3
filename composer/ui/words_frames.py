"""Words for the frames that channels show a picture in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

_RATIOS = {"1:1": 1.0, "4:5": 0.8, "3:4": 0.75, "2:3": 2 / 3, "9:16": 0.5625, "3:2": 1.5, "4:3": 4 / 3, "16:9": 16 / 9}
_NEAR = 0.006


def frame_words(what: str) -> str:
    """Of a frame's code in `app.framing` or in a profile; the empty one is a picture as it is."""
    translate = QCoreApplication.translate
    return {
        "": translate("Frames", "As the picture is"),
        "post": translate("Frames", "Post"),
        "grid": translate("Frames", "Profile grid"),
        "card": translate("Frames", "Link card"),
        "landscape": translate("Frames", "Landscape"),
        "square": translate("Frames", "Square"),
        "portrait": translate("Frames", "Portrait"),
        "story": translate("Frames", "Story"),
        "document": translate("Frames", "Document page"),
    }[what]


def ratio_words(width: int, height: int) -> str:
    """Such as 4:5 or 1.91:1."""
    ratio = width / max(1, height)
    for words, known in _RATIOS.items():
        if abs(ratio / known - 1) < _NEAR:
            return words
    number = QLocale().toString(max(ratio, 1 / ratio), "f", 2)
    return f"{number}:1" if ratio >= 1 else f"1:{number}"
