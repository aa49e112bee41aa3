"""Proves that an installation works: everything it needs is there and can be used."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from composer.app import clients, drafting, picturing, queueing
from composer.app.bootstrap import context
from composer.app.context import Context
from composer.app.locations import Locations
from composer.app.preparing import judge
from composer.core.errors import TonartError


@dataclass(frozen=True)
class Result:
    """`name` is a code; `problem` is empty when it works. A `hint` does not fail the test."""

    name: str
    detail: str = ""
    problem: str | TonartError = ""
    hint: bool = False


def run(locations: Locations) -> Iterator[Result]:
    """Runs in a data folder of its own and sends nothing anywhere."""
    with tempfile.TemporaryDirectory(prefix="tonart-") as folder:
        ctx = context(replace(locations, data=Path(folder)))
        try:
            for name, check in CHECKS.items():
                yield _result(name, check, ctx)
        finally:
            ctx.close()


def _result(name: str, check: Callable[[Context], str], ctx: Context) -> Result:
    try:
        return Result(name, check(ctx))
    except TonartError as error:
        # A computer without a usable keyring can still write and rehearse.
        return Result(name, problem=error, hint=error.code.startswith("vault."))
    except Exception as error:
        return Result(name, problem=f"{type(error).__name__}: {error}")


def _profiles(ctx: Context) -> str:
    return ", ".join(profile.name for profile in ctx.profiles.values())


def _database(ctx: Context) -> str:
    problems = ctx.store.problems()
    if problems:
        raise RuntimeError("; ".join(problems))
    return "SQLite"


def _networks(ctx: Context) -> str:
    return ", ".join(ctx.networks)


def _demo_client(ctx: Context) -> str:
    client = clients.ensure_demo(ctx)
    return f"{client.name}, {len(drafting.summaries(ctx, client.id))} drafts"


def _post(ctx: Context) -> str:
    client = clients.ensure_demo(ctx)
    draft = drafting.last_draft(ctx, client.id)
    if draft is None:
        raise RuntimeError("the demo client has no drafts")
    brief = clients.brief(ctx, client)
    judged = judge(draft, client, ctx.profiles, brief, queueing.now_for(ctx, client).wall.date())
    for one in judged:
        for plan in one.post.parts[0].pictures[:1]:
            picturing.rendition(ctx, plan, brief.kit)
    return ", ".join(f"{j.profile.name} {j.post.parts[0].counts[0].used}" for j in judged)


def _certificates(ctx: Context) -> str:  # noqa: ARG001
    import certifi

    path = Path(certifi.where())
    if path.stat().st_size < 100_000:
        raise RuntimeError(f"{path} is too small")
    return path.name


def _keyring(ctx: Context) -> str:
    ctx.vault.get("self-test")
    return type(ctx.vault).__name__


CHECKS: dict[str, Callable[[Context], str]] = {
    "profiles": _profiles,
    "database": _database,
    "networks": _networks,
    "demo-client": _demo_client,
    "post": _post,
    "certificates": _certificates,
    "keyring": _keyring,
}
