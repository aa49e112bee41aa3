"""What the sign beside the clock says."""

from __future__ import annotations

from composer.app.queueing import Outlook
from composer.core.publication import PlannedTime
from composer.ui.queue.rows import when
from composer.ui.translating import translate


def outlook_text(outlook: Outlook) -> str:
    """The most pressing first."""
    if outlook.asking:
        return translate("Background", "%n post(s) need you", "", outlook.asking)
    if outlook.held:
        return translate("Background", "On hold, nothing is sent")
    if outlook.next is None:
        return translate("Background", "Nothing is waiting")
    return next_text(outlook.waiting, outlook.next.planned)


def next_text(waiting: int, planned: PlannedTime) -> str:
    words = translate("Background", "%n post(s) waiting, the next: {time}", "", waiting)
    return words.format(time=when(planned))
