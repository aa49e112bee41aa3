"""One undo for everything, in the order in which it was done."""

from __future__ import annotations

from dataclasses import replace

from composer.core.message import Draft, Message
from composer.ui.editor.history import PAUSE, STEPS, History

EMPTY = Draft("d", "c")


def text(written: str) -> Draft:
    return replace(EMPTY, message=Message(written))


def test_typing_without_a_pause_is_one_step() -> None:
    history = History()
    history.push(text(""), text("a"), "", "text", 0.0)
    history.push(text("a"), text("ab"), "", "text", 0.5)
    step = history.undo()
    assert step is not None
    assert step.before == text("")
    assert not history.can_undo


def test_a_pause_begins_a_new_step() -> None:
    history = History()
    history.push(text(""), text("a"), "", "text", 0.0)
    history.push(text("a"), text("ab"), "", "text", PAUSE + 0.1)
    step = history.undo()
    assert step is not None
    assert step.before == text("a")


def test_steps_of_different_kinds_keep_their_order() -> None:
    history = History()
    titled = replace(text("a"), title="t")
    history.push(text(""), text("a"), "x", "text", 0.0)
    history.push(text("a"), titled, "", "title", 0.1)
    first, second = history.undo(), history.undo()
    assert first is not None
    assert second is not None
    assert (first.before, second.before) == (text("a"), text(""))
    assert (first.tab, second.tab) == ("", "x")


def test_redo_gives_back_what_undo_took() -> None:
    history = History()
    history.push(text(""), text("a"), "", "", 0.0)
    history.undo()
    step = history.redo()
    assert step is not None
    assert step.after == text("a")
    assert not history.can_redo


def test_a_new_change_ends_redo_and_does_not_flow_into_the_past() -> None:
    history = History()
    history.push(text(""), text("a"), "", "text", 0.0)
    history.push(text("a"), text("b"), "", "other", 0.1)
    history.undo()
    history.push(text("a"), text("ac"), "", "text", 0.2)
    assert not history.can_redo
    step = history.undo()
    assert step is not None
    assert step.before == text("a")


def test_the_oldest_steps_are_forgotten() -> None:
    history = History()
    for number in range(STEPS + 5):
        history.push(text(str(number)), text(str(number + 1)), "", "", float(number))
    steps = 0
    while history.undo():
        steps += 1
    assert steps == STEPS


def test_huge_texts_do_not_fill_the_memory() -> None:
    history = History()
    for number in range(30):
        history.push(text("x" * 1_000_000), text(str(number)), "", "", float(number))
    steps = 0
    while history.undo():
        steps += 1
    assert 1 <= steps < 12
