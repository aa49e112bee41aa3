"""What is done about a finding: going to its place, and repairing what it says. Knows no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from composer.core.finding import Finding
from composer.core.source import Place
from composer.ui.editor import changes
from composer.ui.editor.changes import COMMON
from composer.ui.editor.fixes import CHANNEL_FIXES, FIELD_FIXES, PICTURE_FIXES, can_fix, field_of, fixed, repaired
from composer.ui.editor.places import place_of

if TYPE_CHECKING:
    from composer.app.preparing import Judged
    from composer.core.message import Draft
    from composer.ui.editor.presenter import EditorPresenter


class PlaceView(Protocol):
    def go_to(self, tab: str, place: Place) -> None: ...
    def go_to_picture(self, attachment_id: str, place: Place | None) -> None: ...
    def go_to_field(self, key: str) -> None: ...


class Repairs:
    """A finding may have been shown before the hand came to rest: what has become of it counts."""

    def __init__(self, presenter: EditorPresenter, view: PlaceView) -> None:
        self._presenter, self._view = presenter, view

    def fix(self, channel_id: str, shown: Finding) -> None:
        """Repair the text that the channel shows: its own, or the common one."""
        finding, presenter = self._now(channel_id, shown), self._presenter
        draft = presenter.draft
        if draft is None or finding is None or not can_fix(finding):
            return
        if finding.fix in FIELD_FIXES:
            self._fix_field(draft, channel_id, finding)
        elif finding.fix in PICTURE_FIXES:
            presenter.logo_toggled(finding.attachment_id or "", PICTURE_FIXES[finding.fix])
        elif finding.fix in CHANNEL_FIXES:
            presenter.change(CHANNEL_FIXES[finding.fix](draft, channel_id))
            if presenter.tab_of(channel_id) == channel_id:
                self._go_to_overflow(channel_id)
        else:
            presenter.change(fixed(draft, presenter.tab_of(channel_id), finding, self._place(channel_id, finding)))

    def look_at(self, channel_id: str, shown: Finding) -> None:
        """Bring the place of a finding before the editor. What was seen in a finished picture was judged by nobody."""
        finding, presenter = self._now(channel_id, shown), self._presenter
        finding = finding or (shown if shown.attachment_id else None)
        if finding is None:
            return
        if finding.attachment_id:
            place = (finding.start, finding.end) if finding.start is not None and finding.end is not None else None
            self._view.go_to_picture(finding.attachment_id, place)
            return
        if key := field_of(finding):
            self._show_tab(channel_id)
            self._view.go_to_field(key)
            return
        if presenter.tab != channel_id:
            self._show_tab(presenter.tab_of(channel_id))
        self._view.go_to(presenter.tab, self._place(channel_id, finding) or (0, 0))

    def _show_tab(self, tab: str) -> None:
        if self._presenter.tab != tab:
            self._presenter.chose_tab(tab)

    def _judged(self, channel_id: str) -> Judged | None:
        return next((one for one in self._presenter.judged if one.channel.id == channel_id), None)

    def _now(self, channel_id: str, shown: Finding) -> Finding | None:
        judged = self._judged(channel_id)
        same = [one for one in judged.findings if _meaning(one) == _meaning(shown)] if judged else []
        return min(same, key=lambda one: abs((one.start or 0) - (shown.start or 0)), default=None)

    def _go_to_overflow(self, channel_id: str) -> None:
        """To the channel's own text, and there to what does not fit."""
        self._presenter.chose_tab(channel_id)
        judged = self._judged(channel_id)
        over = next((f for f in judged.findings if f.code == "text.too-long"), None) if judged else None
        self._view.go_to(channel_id, (over and self._place(channel_id, over)) or (0, 0))

    def _fix_field(self, draft: Draft, channel_id: str, finding: Finding) -> None:
        """Where the value stands: at the channel, or in the common message."""
        key = field_of(finding)
        rule = self._presenter.field_rule(channel_id, key)
        if rule is None:
            return
        own = key in draft.variant(channel_id).fields or finding.fix == "default-choice"
        value = repaired(finding.fix, draft.fields_for(channel_id).get(key, rule.default), rule.default)
        self._presenter.change(changes.with_field(draft, channel_id if own else COMMON, rule, value))

    def _place(self, channel_id: str, finding: Finding) -> Place | None:
        draft, judged = self._presenter.draft, self._judged(channel_id)
        if draft is None or judged is None:
            return None
        return place_of(finding, draft.text_for(channel_id), judged.sources, judged.places)


def _meaning(finding: Finding) -> tuple[object, ...]:
    """Without its place and its numbers, which are others with every key."""
    words = tuple([value for _, value in finding.values if isinstance(value, str)])
    return finding.code, finding.fix, finding.attachment_id, words
