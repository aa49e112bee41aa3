"""Makes the picture of the window for the README: `python packaging/screenshot.py [FILE] [--language de]`.

No display is needed. The window is the real one, on a fresh data folder with the demo client.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parents[1]
SIZE = (1440, 900)
SETTLED_MS = 400
MOST_KB = 400
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(ROOT))


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("file", nargs="?", type=Path, default=ROOT / "resources" / "handbook" / "window.png")
    asked.add_argument("--language", default="en")
    asked.add_argument("--theme", default="light")
    asked.add_argument("--pane", default="write")
    wanted = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        take(Path(folder), wanted.file, wanted.language, wanted.theme, wanted.pane)
    size = wanted.file.stat().st_size // 1024
    print(f"{wanted.file}: {size} kB")
    return 1 if size >= MOST_KB else 0


def take(data: Path, file: Path, language: str, theme: str, pane: str) -> None:
    from PySide6.QtWidgets import QApplication

    from composer.app.locations import locations
    from composer.app.starting import first_sight
    from composer.ui.language import Language
    from composer.ui.main import first_window, furnish
    from composer.ui.opening import Opening

    places = replace(locations(), data=data)
    prepare(places, language, theme)
    app = QApplication(["tonart"])
    words = Language(app, places.resources / "translations")
    words.set(language)
    seen = first_sight(places)
    window = first_window(seen)
    window.resize(*SIZE)
    window.show()
    furnish(app, window, places, words, seen)
    Opening(window).begin()
    window.show_pane(pane)
    wait(lambda: window.session.context is not None)
    wait(lambda: not window.tasks.busy)
    pause(SETTLED_MS)
    wait(lambda: not window.tasks.busy)
    window.setFocus()  # no blinking cursor in the picture
    shot = window.grab().toImage()
    if not shot.save(str(file)):
        raise SystemExit(f"cannot write {file}")
    make_smaller(file)
    window.close()
    wait(lambda: not window.isVisible())


def prepare(places: object, language: str, theme: str) -> None:
    """The demo client and the settings, before the window looks at them."""
    from composer.app import bootstrap, clients, preferences
    from composer.app.locations import Locations

    assert isinstance(places, Locations)
    context = bootstrap.context(places)
    clients.ensure_demo(context)
    preferences.put(context, "language", language)
    preferences.put(context, "theme", theme)
    context.close()


def make_smaller(file: Path) -> None:
    """As small as the colours allow; should that be too large still, with 256 colours."""
    from PIL import Image

    with Image.open(file) as image:
        full = image.convert("RGB")
    full.save(file, optimize=True)
    if file.stat().st_size >= MOST_KB * 1024:
        full.quantize(256, Image.Quantize.MEDIANCUT, dither=Image.Dither.FLOYDSTEINBERG).save(file, optimize=True)


def wait(until: Callable[[], bool]) -> None:
    from PySide6.QtCore import QDeadlineTimer, QEventLoop
    from PySide6.QtWidgets import QApplication

    left = QDeadlineTimer(60_000)
    while not until():
        if left.hasExpired():
            raise SystemExit("the window did not come to rest")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def pause(milliseconds: int) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
