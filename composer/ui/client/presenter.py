"""Decides when the Client pane reads and when it writes, and what is kept. Knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from composer.core.client import Client
from composer.core.errors import StoreError
from composer.ui.client.form import Fields, fields_of, problems
from composer.ui.client.form_blocks import Problem


class ClientView(Protocol):
    def show_page(self, client: Client | None) -> None: ...

    def show_form(self, client: Client, fields: Fields) -> None: ...

    def show_problems(self, problems: Sequence[Problem]) -> None: ...

    def fields(self) -> Fields:
        """As they stand in the form."""

    def save(self, base: Client, fields: Fields) -> None:
        """Carry it out, then call `saved` or `failed`."""

    def ask_discard(self, done: Callable[[], None]) -> None:
        """Whether what was written may go."""

    def ask_conflict(self, keep: Callable[[], None], drop: Callable[[], None]) -> None:
        """Somebody else changed the client meanwhile: write over it, or take theirs."""

    def fetch(self, client_id: str, done: Callable[[Client], None]) -> None:
        """The client as it is stored now."""

    def tell(self, error: BaseException) -> None: ...


class ClientPresenter:
    """While a person writes, another client may be chosen: the form stays until it is saved or cancelled."""

    def __init__(self, view: ClientView, decimal: Callable[[], str]) -> None:
        self._view = view
        self._decimal = decimal
        self._clients: tuple[Client, ...] = ()
        self._chosen: Client | None = None
        self._base: Client | None = None
        self._begun = Fields()
        self._saving = False

    @property
    def editing(self) -> bool:
        return self._base is not None

    @property
    def unsaved(self) -> bool:
        return self.editing and self._view.fields() != self._begun

    def chosen(self, client: Client | None, clients: Sequence[Client]) -> None:
        self._chosen, self._clients = client, tuple(clients)
        if not self.editing:
            self._view.show_page(client)
        elif not self.unsaved and not self._saving:
            self._leave()

    def edit(self) -> None:
        if self._chosen is None or self.editing:
            return
        self._base = self._chosen
        self._begun = fields_of(self._chosen, self._decimal())
        self._view.show_form(self._base, self._begun)

    def save(self) -> None:
        """Nothing changed means nothing to keep."""
        if self._base is None or self._saving:
            return
        fields = self._view.fields()
        others = [client.name for client in self._clients if client.id != self._base.id]
        found = problems(fields, others, self._base)
        self._view.show_problems(found)
        if found:
            return
        if fields == self._begun:
            self._leave()
            return
        self._saving = True
        self._view.save(self._base, fields)

    def saved(self, client: Client) -> None:
        self._saving = False
        if self._chosen is not None and self._chosen.id == client.id:
            self._chosen = client
        self._leave()

    def failed(self, error: BaseException) -> None:
        """What was written stays in the form."""
        self._saving = False
        if isinstance(error, StoreError) and error.code == "store.changed":
            self._view.ask_conflict(self._keep_mine, self._take_theirs)
        else:
            self._view.tell(error)

    def cancel(self) -> None:
        if self._saving:
            return
        if self.unsaved:
            self._view.ask_discard(self._leave)
        elif self.editing:
            self._leave()

    def finish(self, done: Callable[[], None]) -> None:
        """`done` when the window may close: nothing would be lost, or the person accepts the loss."""
        if self.unsaved:
            self._view.ask_discard(done)
        else:
            done()

    def _keep_mine(self) -> None:
        if self._base is not None:
            self._view.fetch(self._base.id, self._save_over)

    def _save_over(self, client: Client) -> None:
        self._base = client
        self._saving = True
        self._view.save(client, self._view.fields())

    def _take_theirs(self) -> None:
        if self._base is not None:
            self._view.fetch(self._base.id, self.saved)

    def _leave(self) -> None:
        self._base = None
        self._view.show_page(self._chosen)
