"""What a move of the focal point costs on the contact sheet: `python -m tests.benchmarks.frames`.

Twelve frames on eight networks, from the move of the mouse to all of them painted. No window and no store: the sheet
alone, painted into memory as on a screen.
"""

from __future__ import annotations

import os
import time
from datetime import date
from pathlib import Path
from statistics import median, quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from composer.app.preparing import judge
from composer.core.brief import Brief
from composer.core.client import Channel, Client
from composer.core.message import Attachment, Draft, Focus, Message
from composer.profiles.load import load_all
from composer.ui import tokens as t
from composer.ui.images.frames_dialog import FramesDialog

PROFILES = load_all(Path(__file__).parents[2] / "platform_profiles")
CLIENT = Client("c", "Client", channels=tuple(Channel(n, "c", n, n, n) for n in sorted(PROFILES)))
MOVES = 200


def main() -> None:
    app = QApplication([])
    picture = Attachment("p", "a" * 64, "photo.jpg", 6000, 4000, "A photo")
    draft = Draft("d", "c", message=Message("Text", (picture,)), channel_ids=tuple(c.id for c in CLIENT.channels))
    window = QWidget()
    dialog = FramesDialog(t.LIGHT, Brief(), {}, window)
    dialog.begin("p", draft, judge(draft, CLIENT, PROFILES, Brief(), date(2026, 11, 27)))
    image = QImage(1600, 1067, QImage.Format.Format_RGB32)
    image.fill(QColor("#406080"))
    dialog.show_image(picture.sha256, image)
    dialog.show()
    app.processEvents()
    wall, cpu = [], []
    for step in range(MOVES):
        began, burnt = time.perf_counter(), time.process_time()
        dialog.canvas.moved.emit(Focus(step / MOVES, 1 - step / MOVES))
        app.processEvents()
        wall.append((time.perf_counter() - began) * 1000)
        cpu.append((time.process_time() - burnt) * 1000)
    print(f"{len(dialog._tiles)} frames, {MOVES} moves, each to all frames painted")
    for name, times in (("CPU", cpu), ("wall", wall)):
        print(f"{name:5} median {median(times):5.1f} ms, p95 {quantiles(times, n=20)[-1]:5.1f} ms")


if __name__ == "__main__":
    main()
