"""Carries out what a person decided in the queue, offers to take it back, and tells what did not work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from composer.core.outcome import Receipt
from composer.core.publication import PlannedTime
from composer.ui.queue.presenter import Deed
from composer.ui.queue.words import done_text
from composer.ui.services import Services

if TYPE_CHECKING:
    from composer.app.context import Context
    from composer.ui.queue.doing import Done
    from composer.ui.queue.pane import QueuePane

Work = Callable[["Context"], "Done"]


class Carrying(QObject):
    """The pane reads its list anew after each of these."""

    def __init__(self, pane: QueuePane, services: Services) -> None:
        super().__init__(pane)
        self._pane, self._services = pane, services

    def carry_out(
        self, deed: Deed, ids: Sequence[str], *, receipt: Receipt | None = None, when: PlannedTime | None = None
    ) -> None:
        def work(context: Context) -> Done:
            from composer.ui.queue.doing import carry_out  # loads what the window's start does without

            return carry_out(context, ids, deed, receipt, when)

        self._run(work, lambda done: self._offer_back(deed, done))

    def set_holds(self, scopes: Sequence[str], *, held: bool) -> None:
        def work(context: Context) -> Done:
            from composer.ui.queue.doing import set_holds

            return set_holds(context, scopes, held=held)

        self._run(work, lambda _: None)

    def _offer_back(self, deed: Deed, done: Done) -> None:
        words = done_text(deed, len(done.changes))
        if done.changes and words:
            self._services.offer(words, self.tr("Undo"), lambda: self._take_back(done))

    def _take_back(self, done: Done) -> None:
        def work(context: Context) -> Done:
            from composer.ui.queue.doing import take_back

            return take_back(context, done)

        self._run(work, lambda _: None)

    def _run(self, work: Work, then: Callable[[Done], None]) -> None:
        """The first mistake is told."""
        context = self._services.session.context
        if context is None:
            return

        def show(done: Done) -> None:
            self._services.wake()
            self._pane.load()
            if done.errors:
                self._pane.tell(done.errors[0])
            then(done)

        self._services.tasks.run(self, lambda: work(context), show, self._failed)

    def _failed(self, error: BaseException) -> None:
        self._pane.tell(error)
        self._pane.load()
