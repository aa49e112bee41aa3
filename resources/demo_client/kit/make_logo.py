"""Writes the demo client's logo: three faces of a salt crystal and a monoline wordmark, as SVG and as PNG.

Run `python resources/demo_client/kit/make_logo.py` from the repository; it needs PySide6 for the PNG files.
"""

from __future__ import annotations

import os
from pathlib import Path

HERE = Path(__file__).parent
STROKE = 11.5
GAP = 24.0
PNG_WIDTH = 1200

# Baseline 100, x-height 40, ascender 5; each letter begins at x = 0 and has this width.
LETTERS = {
    "s": ("M45 51 A15 15 0 0 0 31 40 H21 A15 15 0 0 0 21 70 H32 A15 15 0 0 1 32 100 H20 A15 15 0 0 1 6 89", 47),
    "y": ("M0 40 L25 100 M50 40 L12 131", 50),
    "l": ("M0 5 V100", 0),
    "v": ("M0 40 L25 100 L50 40", 50),
    "e": ("M1 70 H60 A30 30 0 1 0 51 91.4", 60),
    "n": ("M0 40 V100 M0 67 A26 27 0 0 1 52 67 V100", 52),
    "h": ("M0 5 V100 M0 67 A26 27 0 0 1 52 67 V100", 52),
    "a": ("M60 40 V100 M60 70 A30 30 0 1 0 0 70 A30 30 0 1 0 60 70", 60),
}
WORD = "sylvenhall"
TIGHTER = {"sy": -9.0, "yl": -3.0, "lv": -3.0, "ve": -9.0}
FACES = (  # the halves of a cube seen on its corner, with gaps between them
    ("top", "M60 0 L112 30 L60 60 L8 30 Z"),
    ("left", "M4 38 L56 68 V128 L4 98 Z"),
    ("right", "M116 38 L64 68 V128 L116 98 Z"),
)
VARIANTS = {
    "dark": {"top": "#d9623b", "left": "#16324f", "right": "#12617a", "word": "#16324f"},
    "light": {"top": "#f08a63", "left": "#ffffff", "right": "#d5e4ea", "word": "#ffffff"},
    "mono": {"top": "#16324f", "left": "#16324f", "right": "#16324f", "word": "#16324f"},
}


def svg(colours: dict[str, str]) -> str:
    """The whole logo in one variant's colours."""
    faces = "".join(f'<path d="{d}" fill="{colours[name]}"/>' for name, d in FACES)
    letters, x = [], 152.0
    for i, letter in enumerate(WORD):
        path, width = LETTERS[letter]
        letters.append(f'<path transform="translate({x:g} 8)" d="{path}"/>')
        x += width + GAP + TIGHTER.get(WORD[i : i + 2], 0.0)
    total = round(x - GAP + STROKE / 2)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {total} 146" role="img" aria-label="Sylvenhall">'
        f'<g transform="translate(0 2)">{faces}</g>'
        f'<g fill="none" stroke="{colours["word"]}" stroke-width="{STROKE}" stroke-linecap="round" '
        f'stroke-linejoin="round">{"".join(letters)}</g></svg>\n'
    )


def write_png(source: str, target: Path) -> None:
    from PySide6.QtCore import QByteArray
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(source.encode()))
    size = renderer.defaultSize()
    image = QImage(PNG_WIDTH, round(PNG_WIDTH * size.height() / size.width()), QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    image.save(str(target))


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication([])
    for name, colours in VARIANTS.items():
        source = svg(colours)
        (HERE / f"logo-{name}.svg").write_text(source, encoding="utf-8")
        write_png(source, HERE / f"logo-{name}.png")
    application.quit()


if __name__ == "__main__":
    main()
