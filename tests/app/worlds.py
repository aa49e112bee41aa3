"""A whole program on a folder of its own, with the demo client and the stage."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from composer.app.bootstrap import context
from composer.app.context import Context
from composer.app.locations import locations


@contextmanager
def world(folder: Path) -> Iterator[Context]:
    ctx = context(locations(folder))
    ctx.keep_secrets_for_this_session()
    try:
        yield ctx
    finally:
        ctx.close()
