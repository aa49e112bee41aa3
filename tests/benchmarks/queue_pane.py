"""What a long queue costs a person who looks at it: `python -m tests.benchmarks.queue_pane [PUBLICATIONS ...]`.

CPU milliseconds with 1,000 and with 100,000 publications: the first screen read and counted, the next page, the pane
shown, one wheel step (median and p95), and everything read anew after a change.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from statistics import median, quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import sqlalchemy as sa
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from composer.app import bootstrap, queue_list
from composer.app.context import Context
from composer.app.locations import locations
from composer.app.queue_list import Wanted
from composer.core.client import Channel, Client
from composer.core.publication import PlannedTime, PublicationState
from composer.store.documents import to_json
from composer.store.publication_rows import values_of
from composer.store.tables import publication as table
from tests.store.samples import publication

SIZES = (1_000, 100_000)
STEPS = 200
CHANNELS = tuple(Channel(f"c-{n}", "salzwerk", "x", f"salz{n}", "Salz") for n in range(4))
CLIENT = Client("salzwerk", "Salzwerk", channels=CHANNELS)
STATES = (PublicationState.PUBLISHED,) * 17 + (PublicationState.QUEUED, PublicationState.HELD, PublicationState.FAILED)


def rows(count: int) -> Iterator[dict[str, object]]:
    value, post = publication(0)
    document = to_json(post)
    for number in range(count):
        one = replace(
            value,
            id=f"p-{number}",
            token=f"t-{number}",
            draft_id=f"d-{number}",
            channel_id=f"c-{number % 4}",
            state=STATES[number % len(STATES)],
            planned=PlannedTime(value.planned.wall + timedelta(minutes=number), value.planned.zone),
        )
        yield {**values_of(one), "prepared": document, "revision": number + 1}


def fill(ctx: Context, count: int) -> None:
    ctx.store.clients.save(CLIENT)
    with ctx.store.database.write() as connection:
        connection.execute(sa.insert(table), list(rows(count)))


def milliseconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1000


def settle(tasks: object) -> None:
    app = QApplication.instance()
    assert app is not None
    while True:
        app.processEvents()
        if not tasks.busy:  # type: ignore[attr-defined]
            app.processEvents()
            return


def measure(count: int, folder: Path) -> None:
    from composer.ui.language import Language
    from composer.ui.main_window import MainWindow
    from composer.ui.queue.pane import QueuePane
    from composer.ui.session import Session
    from composer.ui.theme import Theme
    from tests.ui.studio import RecordedAsk

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    places = replace(locations(), data=folder)
    ctx = bootstrap.context(places)
    fill(ctx, count)
    wanted = Wanted(CLIENT.id)
    queue_list.listing(ctx, wanted)
    print(f"{count:,} publications")
    print(f"  first {queue_list.SIZE} lines  {milliseconds(lambda: queue_list.listing(ctx, wanted)):8.1f}")
    print(f"  counts           {milliseconds(lambda: queue_list.counts(ctx, wanted)):8.1f}")
    last = queue_list.listing(ctx, wanted).entries[-1].publication
    print(f"  next {queue_list.SIZE} lines   {milliseconds(lambda: queue_list.listing(ctx, wanted, last)):8.1f}")
    theme, session, window = Theme(app), Session(), MainWindow()
    window.furnish(places, theme, Language(app, places.resources / "translations"), RecordedAsk(), session)
    session.setParent(window)
    window.show()
    session.open(ctx, (CLIENT,))

    def show() -> None:
        window.show_pane("queue")
        settle(window.tasks)

    print(f"  pane shown       {milliseconds(show):8.1f}")
    pane = window.pane("queue")
    assert isinstance(pane, QueuePane)
    took = [milliseconds(lambda: wheel(pane)) for _ in range(STEPS)]
    settle(window.tasks)
    print(f"  wheel step       {median(took):8.2f}  p95 {quantiles(took, n=20)[-1]:.2f}")

    def read_anew() -> None:
        pane.load()
        settle(window.tasks)

    print(f"  read anew        {milliseconds(read_anew):8.1f}")
    window.close()
    settle(window.tasks)
    ctx.close()


def wheel(pane: object) -> None:
    viewport = pane.list.viewport()  # type: ignore[attr-defined]
    place = QPointF(viewport.rect().center())
    event = QWheelEvent(
        *(place, QPointF(viewport.mapToGlobal(place.toPoint())), QPoint(), QPoint(0, -120)),
        *(Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(viewport, event)
    QApplication.processEvents()


def main() -> None:
    app = QApplication(["tonart"])
    for count in [int(word) for word in sys.argv[1:]] or SIZES:
        with tempfile.TemporaryDirectory() as folder:
            measure(count, Path(folder))
    app.processEvents()


if __name__ == "__main__":
    main()
