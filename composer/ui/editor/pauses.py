"""Judges a draft when typing pauses: at once when the hand rests, or in a worker where the text is very long."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from composer.ui.editor.presenter import EditorPresenter
from composer.ui.tasks import Tasks

if TYPE_CHECKING:
    from composer.app.preparing import Judged

REST_MS = 90
"""Longer than a key held down repeats itself, shorter than anybody looks up from the text."""
LATER_MS = 300


class Pauses(QObject):
    """`failed` is given what went wrong in the worker."""

    def __init__(
        self, presenter: EditorPresenter, tasks: Tasks, failed: Callable[[BaseException], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._presenter, self._tasks, self._failed = presenter, tasks, failed
        self._rest = self._timer(REST_MS, presenter.settle)
        self._later = self._timer(LATER_MS, self._judge_in_worker)

    def at_rest(self) -> None:
        """What is known of the text has been shown; the findings follow."""
        self._rest.start()

    def later(self) -> None:
        self._later.start()

    def _timer(self, milliseconds: int, called: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(called)
        return timer

    def _judge_in_worker(self) -> None:
        presenter = self._presenter
        draft, judge = presenter.draft, presenter.judge
        if draft is None or judge is None:
            return

        def done(judged: tuple[Judged, ...]) -> None:
            now = presenter.draft
            if now is not None and replace(now, changed_at=None) == replace(draft, changed_at=None):
                presenter.show_judged(judged)

        self._tasks.run(self, lambda: judge(draft), done, self._failed)
