"""What nobody asks for is not made."""

from __future__ import annotations

import threading

import pytest

from composer.core.lazy import Lazy


def test_a_value_is_made_at_its_first_use_and_once() -> None:
    made: list[str] = []

    def make(name: str) -> str:
        made.append(name)
        return name.upper()

    lazy = Lazy({"a": lambda: make("a"), "b": lambda: make("b")})
    assert (list(lazy), len(lazy), "a" in lazy, "c" in lazy, made) == (["a", "b"], 2, True, False, [])
    assert lazy["b"] == lazy["b"] == "B"
    assert made == ["b"]
    assert dict(lazy) == {"a": "A", "b": "B"}
    assert made == ["b", "a"]
    with pytest.raises(KeyError):
        lazy["c"]


def test_what_could_not_be_made_is_tried_again() -> None:
    answers = iter(["first"])

    def make() -> str:
        if (answer := next(answers, "")) == "first":
            raise OSError(answer)
        return "made"

    lazy = Lazy({"a": make})
    with pytest.raises(OSError, match="first"):
        lazy["a"]
    assert lazy["a"] == "made"


def test_several_threads_get_the_same_one() -> None:
    meeting = threading.Barrier(4)
    lazy: Lazy[object] = Lazy({"a": object})
    seen: list[object] = []

    def ask() -> None:
        meeting.wait()
        seen.append(lazy["a"])

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == 4
    assert len(set(map(id, seen))) == 1
