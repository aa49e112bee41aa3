"""Keeps the cards of a draft's links: fetches each once when typing rests, shows how each stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from composer.core.message import LinkCard, with_scheme
from composer.ui.editor import work
from composer.ui.editor.card_row import CardLine, CardList
from composer.ui.editor.presenter import EditorPresenter
from composer.ui.services import Services

if TYPE_CHECKING:
    from composer.app.preparing import Judged
    from composer.ui.editor.message_edit import MessageEdit

PAUSE_MS = 1200
LONGER_MS = 3000
"""For a link at whose end the cursor stands: it may not be whole yet."""
MOST_LINKS = 20
"""Of a text's links so many have a line; a post shows one card."""
SETTING = "link_previews"


class Cards(QObject):
    """Whatever fails here keeps nobody from writing: a line says so, and fetches again when asked."""

    def __init__(
        self,
        services: Services,
        presenter: EditorPresenter,
        shown: CardList,
        message: MessageEdit,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services, self._presenter, self._shown, self._message = services, presenter, shown, message
        self._judged: tuple[Judged, ...] = ()
        self._links: tuple[str, ...] = ()
        self._troubles: dict[str, str] = {}
        self._fetching = ""
        self._waiting: list[str] = []
        self._action = services.actions["view.cards"]
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._rested)
        self._action.toggled.connect(self._switched)
        self._kept = ""
        services.session.opened.connect(self._opened)
        if services.session.context is not None:
            self._opened()

    def show_judged(self, judged: Sequence[Judged]) -> None:
        """Cheap where there is no link, as with nearly every key."""
        self._judged = tuple(judged)
        self._links = work.links(judged)[:MOST_LINKS]
        if self._new():
            self._timer.start(PAUSE_MS)
        self._show()

    def fetch(self, url: str) -> None:
        """Also when it is known already: the page may have changed."""
        if url != self._fetching and url not in self._waiting:
            self._waiting.append(url)
            self._next()

    def toggle(self, url: str, on: bool) -> None:
        card = self.card(url)
        if card is not None:
            self._presenter.card_shown(card, on)

    def card(self, url: str) -> LinkCard | None:
        draft = self._presenter.draft
        found = draft.message.cards if draft else ()
        return next((c for c in found if with_scheme(c.url) == with_scheme(url)), None)

    def _opened(self) -> None:
        context = self._services.session.context
        assert context is not None
        self._services.tasks.run(self, lambda: work.setting(context, SETTING), self._set)

    def _set(self, value: str | None) -> None:
        self._kept = "off" if value == "off" else "on"
        self._action.setChecked(self._kept == "on")
        self.show_judged(self._judged)

    def _switched(self, on: bool) -> None:
        context, value = self._services.session.context, "on" if on else "off"
        if context is not None and self._kept and value != self._kept:
            self._kept = value
            self._waiting.clear()
            self._services.tasks.run(self, lambda: work.keep_setting(context, SETTING, value))
            self.show_judged(self._judged)

    def _new(self) -> list[str]:
        """Links that nothing is known of; none while the person wants none to be looked at. What the demo client links
        to is invented."""
        client = self._presenter.client
        if self._kept != "on" or client is None or client.demo:
            return []
        known = {self._fetching, *self._waiting, *self._troubles}
        return [url for url in self._links if url not in known and self.card(url) is None]

    def _rested(self) -> None:
        before = self._message.text_before_cursor()
        longer = self._timer.interval() == LONGER_MS
        new = self._new()
        whole = [url for url in new if longer or not before.endswith(url)]
        for url in whole:
            self.fetch(url)
        if len(whole) < len(new):
            self._timer.start(LONGER_MS)

    def _next(self) -> None:
        """One at a time: other work shares the workers. Links that are gone meanwhile, with another draft, are not
        asked."""
        self._waiting = [url for url in self._waiting if url in self._links]
        context, draft = self._services.session.context, self._presenter.draft
        if context is None or draft is None or self._fetching or not self._waiting:
            return
        url = self._fetching = self._waiting.pop(0)

        def came(card: LinkCard) -> None:
            self._troubles.pop(url, None)
            self._ended()
            now = self._presenter.draft
            if now is not None and now.id == draft.id and url in self._links:
                self._presenter.card_came(card, self._links)

        def failed(error: BaseException) -> None:
            self._troubles[url] = work.trouble(error)
            self._ended()

        self._services.tasks.run(self, lambda: work.card(context, url), came, failed)
        self._show()

    def _ended(self) -> None:
        self._fetching = ""
        self._next()
        self._show()

    def _show(self) -> None:
        if not self._links:
            self._shown.show_lines(())
            return
        takers = work.takers(self._judged)
        self._shown.show_lines([self._line(url, takers.get(with_scheme(url), ())) for url in self._links])

    def _line(self, url: str, takers: Iterable[tuple[str, bool]]) -> CardLine:
        card = self.card(url)
        sent = [name for name, is_sent in takers if is_sent]
        theirs = [name for name, is_sent in takers if not is_sent]
        return CardLine(
            url=url,
            site=work.site(url),
            card=card,
            fetching=url == self._fetching or url in self._waiting,
            trouble=self._troubles.get(url, ""),
            sent=tuple(dict.fromkeys(sent)),
            theirs=tuple(dict.fromkeys(theirs)),
        )
