"""Two cores for what Pillow does outside of Python's lock. The library's own pools load four times as much code."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from typing import TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")


def on_two_threads(work: Callable[[Item], Made], items: Iterable[Item]) -> list[Made]:
    """`work` for each of `items`: one thread begins at the front, one at the back. What one raises is raised when the
    other has ended."""
    left, made, errors = list(items), list[Made](), list[BaseException]()

    def run(end: int) -> None:
        while not errors:
            try:
                item = left.pop(end)
            except IndexError:
                return
            try:
                made.append(work(item))
            except BaseException as error:
                errors.append(error)

    helper = threading.Thread(target=run, args=(0,))
    if len(left) > 1:
        helper.start()
    run(-1)
    if helper.ident is not None:
        helper.join()
    if errors:
        raise errors[0]
    return made
