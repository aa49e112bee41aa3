"""What the open window with the demo client holds: python -m tests.benchmarks.memory (Linux)

MiB of resident and of proportional memory after each step of a use; the window is the program's own, started as always.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.benchmarks.measuring import cost, python

MOST = 150


def held() -> tuple[float, float]:
    """Resident and proportional set size."""
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()[1:]
    sizes = {name: int(value.split()[0]) / 1024 for name, _, value in (line.partition(":") for line in lines)}
    return sizes["Rss"], sizes["Pss"]


def say(step: str) -> float:
    resident, proportional = held()
    print(f"{step:32}{resident:8.0f}{proportional:8.0f}", flush=True)
    return resident


def use(folder: Path) -> float:
    """Go through the panes; gives the resident memory at the end."""
    from PySide6.QtWidgets import QApplication

    app = QApplication(["tonart"])
    say("Qt")
    from composer.app.locations import locations
    from composer.app.starting import first_sight
    from composer.ui import main
    from composer.ui.language import Language
    from composer.ui.session import Session

    places = locations(folder)
    seen = first_sight(places)
    language = Language(app, places.resources / "translations")
    language.set("en")
    window = main.first_window(seen)
    window.show()
    app.processEvents()
    say("first paint")
    main.furnish(app, window, places, language, seen)
    app.processEvents()
    say("panes painted")
    main._open(window)
    session: Session = window.session

    def settle(condition: Callable[[], bool]) -> None:
        until = time.monotonic() + 60
        calm = 0
        while calm < 200:
            if time.monotonic() > until:
                raise TimeoutError
            app.processEvents()
            calm = calm + 1 if condition() and not window.tasks.busy else 0
            time.sleep(0.001)

    settle(lambda: session.context is not None)
    resident = say("store open, pictures shown")
    for key in ("plan", "queue", "client", "channels", "write"):
        window.show_pane(key)
        settle(lambda: True)
        resident = say(f"{key} shown")
    window.close()
    settle(lambda: not window.isVisible())
    if session.context is not None:
        session.context.close()
    return resident


def main() -> None:
    if len(sys.argv) > 1:
        print(f"{'MiB':32}{'RSS':>8}{'PSS':>8}")
        resident = use(Path(sys.argv[1]))
        met = resident <= MOST
        print(f"goal: at most {MOST} MiB resident: {'met' if met else 'MISSED'}")
        raise SystemExit(0 if met else 1)
    with tempfile.TemporaryDirectory() as folder:
        cost(python("-c", "import sys; from tests.benchmarks.startup import fill; fill(sys.argv[1])", folder))
        done = subprocess.run(python("-m", "tests.benchmarks.memory", folder), check=False)  # nothing is loaded yet
    raise SystemExit(done.returncode)


if __name__ == "__main__":
    main()
