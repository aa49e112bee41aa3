"""First painted window against a bare PySide6 window: python -m tests.benchmarks.startup [ROUNDS]

The window starts as `tonart` starts it, on a data folder of its own. "First paint" ends when the first paint event is
done, "panes painted" when menus and panes have taken the place of the first sight.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.benchmarks.measuring import Cost, cost, in_turn, python, table

BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, app.quit)
app = QApplication([])
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
"""
FIRST = """
import sys
from composer.__main__ import main
from composer.ui import main as window
window._after_first_paint = lambda app, *_: app.quit()
sys.exit(main(["--data", sys.argv[1]]))
"""
PANES = """
import sys
from composer.__main__ import main
from composer.ui import main as window
def then(app, *given):
    window.furnish(app, *given)
    app.processEvents()
    app.quit()
window._after_first_paint = then
sys.exit(main(["--data", sys.argv[1]]))
"""


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    with tempfile.TemporaryDirectory() as folder:
        empty, used = str(Path(folder, "empty")), str(Path(folder, "used"))
        environment = {"QT_QPA_PLATFORM": "offscreen"}
        # The demo client and its drafts are put into the data folder once, as any first start does.
        cost(python("-c", "import sys; from tests.benchmarks.startup import fill; fill(sys.argv[1])", used))
        costs = in_turn(
            {
                "bare PySide6 window": python("-c", BARE),
                "nothing to show, first paint": python("-c", FIRST, empty),
                "nothing to show, panes painted": python("-c", PANES, empty),
                "last draft, first paint": python("-c", FIRST, used),
                "last draft, panes painted": python("-c", PANES, used),
            },
            rounds,
            environment,
        )
    table(costs, "bare PySide6 window")
    met = [goal(costs, name, most) for name, most in (("nothing to show", 1.25), ("last draft", 1.6))]
    raise SystemExit(0 if all(met) else 1)


def goal(costs: dict[str, Cost], name: str, most: float) -> bool:
    ratio = costs[f"{name}, first paint"].cpu / costs["bare PySide6 window"].cpu
    print(f"goal {name}: at most {most} times the CPU of the bare window: {'met' if ratio <= most else 'MISSED'}")
    return ratio <= most


def fill(folder: str) -> None:
    from composer.app import clients, drafting
    from composer.app.bootstrap import context
    from composer.app.locations import locations

    ctx = context(locations(Path(folder)))
    client = clients.ensure_demo(ctx)
    drafting.last_draft(ctx, client.id)
    ctx.store.settings.set("last_client", client.id)
    ctx.close()


if __name__ == "__main__":
    main()
