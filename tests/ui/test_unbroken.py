"""Ctrl+C during work that must not be broken into."""

from __future__ import annotations

import signal

import pytest

from composer.ui.unbroken import unbroken


def test_an_interrupt_waits_for_the_end() -> None:
    done = []

    @unbroken()
    def inner() -> None:
        signal.raise_signal(signal.SIGINT)
        done.append("inner")

    @unbroken()
    def outer() -> None:
        inner()
        done.append("outer")

    with pytest.raises(KeyboardInterrupt):
        outer()
    assert done == ["inner", "outer"]


def test_afterwards_an_interrupt_is_heard_at_once() -> None:
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(ValueError, match="work"), unbroken():
        raise ValueError("work")
    assert signal.getsignal(signal.SIGINT) is before
