"""When the data cannot be used: begin anew without losing what is there."""

from __future__ import annotations

from pathlib import Path

from composer.app.context import Context


def set_aside(ctx: Context) -> Path:
    """Move a broken database out of the way, whole, and say where it lies. Only when a person asked for it.

    The next use of the store makes a new one. Raises StoreError when the file cannot be moved.
    """
    from composer.store.upgrade import set_aside as move

    ctx.close()
    return move(ctx.locations.data)
