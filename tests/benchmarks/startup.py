"""First painted window against a bare PySide6 window: python -m tests.benchmarks.startup [ROUNDS]"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.benchmarks.measuring import cost, in_turn, python, table

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


OURS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from composer.app.locations import locations
from composer.ui import main
def end(window, trouble):
    QApplication.quit()
main._after_first_paint = end
sys.exit(main.run([], locations(Path(sys.argv[1]))))
"""


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    with tempfile.TemporaryDirectory() as folder:
        empty, used = Path(folder, "empty"), Path(folder, "used")
        environment = {"QT_QPA_PLATFORM": "offscreen"}
        # The demo client and its drafts are put into the data folder once, as any first start does.
        prepare = python("-c", "import sys; from tests.benchmarks.startup import fill; fill(sys.argv[1])", str(used))
        cost(prepare)
        costs = in_turn(
            {
                "bare PySide6 window": python("-c", BARE),
                "Tonart, nothing to show": python("-c", OURS, str(empty)),
                "Tonart, last draft on screen": python("-c", OURS, str(used)),
            },
            rounds,
            environment,
        )
    table(costs, "bare PySide6 window")
    print("goals: CPU at most 1.25 with nothing to show, at most 1.6 with the last draft")


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
