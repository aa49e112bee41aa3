"""What the program remembers of a person's choices."""

from __future__ import annotations

from composer.app.context import Context


def get(ctx: Context, key: str) -> str | None:
    value = ctx.store.settings.get(key)
    return value if isinstance(value, str) else None


def put(ctx: Context, key: str, value: str) -> None:
    ctx.store.settings.set(key, value)
