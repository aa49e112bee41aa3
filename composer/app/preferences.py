"""What the program remembers of a person's choices."""

from __future__ import annotations

from composer.app.context import Context


def put(ctx: Context, key: str, value: str) -> None:
    ctx.store.settings.set(key, value)
