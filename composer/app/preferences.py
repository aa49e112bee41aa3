"""What the program remembers of a person's choices."""

from __future__ import annotations

from composer.app.context import Context

LANGUAGE, THEME, GEOMETRY, CLIENT = "language", "theme", "geometry", "last_client"


def get(ctx: Context, key: str) -> str | None:
    value = ctx.store.settings.get(key)
    return None if value is None else str(value)


def put(ctx: Context, key: str, value: str) -> None:
    ctx.store.settings.set(key, value)
