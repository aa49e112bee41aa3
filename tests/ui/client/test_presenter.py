from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from composer.core.client import Client
from composer.core.errors import StoreError
from composer.ui.client.form import Fields, changed
from composer.ui.client.form_blocks import Problem
from composer.ui.client.presenter import ClientPresenter

SALT, HALL = Client("salt", "Sylvenhall AG"), Client("hall", "Halle GmbH")


class PaperClient:
    """Notes what the presenter asks of a view; `written` is what stands in its form."""

    def __init__(self) -> None:
        self.pages: list[Client | None] = []
        self.forms: list[Client] = []
        self.problems: Sequence[Problem] = ()
        self.written = Fields()
        self.saves: list[tuple[Client, Fields]] = []
        self.discarding: list[Callable[[], None]] = []
        self.conflicts: list[tuple[Callable[[], None], Callable[[], None]]] = []
        self.stored: Client = SALT
        self.told: list[BaseException] = []

    def show_page(self, client: Client | None) -> None:
        self.pages.append(client)

    def show_form(self, client: Client, fields: Fields) -> None:
        self.forms.append(client)
        self.written = fields

    def show_problems(self, problems: Sequence[Problem]) -> None:
        self.problems = problems

    def fields(self) -> Fields:
        return self.written

    def save(self, base: Client, fields: Fields) -> None:
        self.saves.append((base, fields))

    def ask_discard(self, done: Callable[[], None]) -> None:
        self.discarding.append(done)

    def ask_conflict(self, keep: Callable[[], None], drop: Callable[[], None]) -> None:
        self.conflicts.append((keep, drop))

    def fetch(self, client_id: str, done: Callable[[Client], None]) -> None:
        done(self.stored)

    def tell(self, error: BaseException) -> None:
        self.told.append(error)

    def write(self, **fields: str) -> None:
        self.written = replace(self.written, **fields)  # type: ignore[arg-type]


@pytest.fixture
def view() -> PaperClient:
    return PaperClient()


@pytest.fixture
def presenter(view: PaperClient) -> ClientPresenter:
    made = ClientPresenter(view, lambda: ".")
    made.chosen(SALT, (SALT, HALL))
    made.edit()
    return made


def test_nothing_changed_is_nothing_to_keep_and_nothing_to_ask(view: PaperClient, presenter: ClientPresenter) -> None:
    presenter.save()
    assert view.saves == []
    presenter.edit()
    presenter.cancel()
    assert view.discarding == []
    assert not presenter.editing


def test_what_is_wrong_is_not_saved(view: PaperClient, presenter: ClientPresenter) -> None:
    view.write(name="Halle GmbH")
    presenter.save()
    assert [p.code for p in view.problems] == ["name.taken"]
    assert view.saves == []
    assert presenter.editing


def test_what_is_right_is_saved_once_and_then_read(view: PaperClient, presenter: ClientPresenter) -> None:
    view.write(address="Sie")
    presenter.save()
    presenter.save()
    assert [base for base, _ in view.saves] == [SALT]
    kept = changed(SALT, view.written)
    presenter.saved(kept)
    assert view.pages[-1] == kept


def test_cancel_asks_before_it_throws_away(view: PaperClient, presenter: ClientPresenter) -> None:
    view.write(address="Sie")
    presenter.cancel()
    assert presenter.unsaved
    view.discarding[0]()
    assert not presenter.editing
    assert view.pages[-1] == SALT


def test_choosing_another_client_does_not_lose_what_is_written(view: PaperClient, presenter: ClientPresenter) -> None:
    view.write(address="Sie")
    presenter.chosen(HALL, (SALT, HALL))
    assert presenter.editing
    presenter.save()
    assert view.saves[0][0] == SALT
    presenter.saved(changed(SALT, view.written))
    assert view.pages[-1] == HALL


def test_choosing_another_client_leaves_a_form_in_which_nothing_is_written(
    view: PaperClient, presenter: ClientPresenter
) -> None:
    presenter.chosen(HALL, (SALT, HALL))
    assert not presenter.editing
    assert view.pages[-1] == HALL


def test_a_conflict_is_decided_by_the_person(view: PaperClient, presenter: ClientPresenter) -> None:
    view.stored = replace(SALT, accent="#000000")
    view.write(address="Sie")
    presenter.save()
    presenter.failed(StoreError("store.changed", client="salt"))
    keep, _ = view.conflicts[0]
    keep()
    assert view.saves[1][0] == view.stored
    assert view.saves[1][1].address == "Sie"


def test_theirs_can_be_taken_in_a_conflict(view: PaperClient, presenter: ClientPresenter) -> None:
    view.stored = replace(SALT, accent="#000000")
    view.write(address="Sie")
    presenter.save()
    presenter.failed(StoreError("store.changed", client="salt"))
    view.conflicts[0][1]()
    assert view.pages[-1] == view.stored
    assert not presenter.editing


def test_another_error_is_told_and_what_is_written_stays(view: PaperClient, presenter: ClientPresenter) -> None:
    view.write(address="Sie")
    presenter.save()
    presenter.failed(StoreError("store.full"))
    assert len(view.told) == 1
    assert presenter.unsaved
    presenter.save()
    assert len(view.saves) == 2
