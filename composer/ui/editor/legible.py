"""Joins what finished pictures tell of their logo and text to the findings, when it is known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from composer.core.brand_kit import BrandKit
from composer.ui.editor import work
from composer.ui.editor.findings_list import FindingsList
from composer.ui.editor.renditions import Renditions

if TYPE_CHECKING:
    from composer.app.preparing import Judged


class Legible(QObject):
    """`joined` gives what is known by now; what comes later is shown by itself."""

    def __init__(self, renditions: Renditions, findings: FindingsList, parent: QObject) -> None:
        super().__init__(parent)
        self.kit: BrandKit | None = None
        self._findings = findings
        self._judged: Sequence[Judged] = ()
        renditions.ready.connect(self._show)

    def joined(self, judged: Sequence[Judged]) -> Sequence[Judged]:
        self._judged = judged
        return work.legible(judged, self.kit) if judged else judged

    def _show(self, *_: object) -> None:
        self._findings.show_judged(self.joined(self._judged))
