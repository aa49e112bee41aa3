"""The agency's clients, with the demo client that ships with the program."""

from __future__ import annotations

import contextlib
import shutil
import uuid
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from composer.app.context import REHEARSAL, Context
from composer.core.client import Channel, Client
from composer.core.errors import StoreError, TonartError
from composer.store.version import LAST_CLIENT

if TYPE_CHECKING:
    from composer.core.brand_kit import BrandKit
    from composer.core.brief import Brief

FORMER = "former-kits"
"""Beside it: earlier versions."""
READY = "kit-ready"
"""Beside a client's kit: a whole one that is about to take its place."""


def all_clients(ctx: Context) -> tuple[Client, ...]:
    return ctx.store.clients.all()


def get(ctx: Context, client_id: str) -> Client:
    """Raises StoreError("client.unknown")."""
    return ctx.store.clients.get(client_id)


def named(ctx: Context, name: str) -> Client:
    """The client of this id or name; for an empty name the one last worked on, or else the demo client."""
    known = all_clients(ctx) or (ensure_demo(ctx),)
    if not name:
        last = ctx.store.settings.get(LAST_CLIENT)
        return next((c for c in known if c.id == last), known[0])
    for client in known:
        if name.casefold() in (client.id.casefold(), client.name.casefold()):
            return client
    raise TonartError("client.unknown", client=name)


def ensure_demo(ctx: Context) -> Client:
    """The demo client with its drafts, put into the store when it is not there. Its channels rehearse."""
    from composer.brand.client_folder import load_client

    shipped = load_client(ctx.locations.demo_client)
    try:
        return ctx.store.clients.get(shipped.id)
    except StoreError as error:
        if error.code != "client.unknown":
            raise
    channels = tuple(replace(c, server=REHEARSAL, account_id=ctx.stage.sign_up(c)[0]) for c in shipped.channels)
    client = replace(shipped, demo=True, channels=channels)
    _demo_contacts(ctx)
    _demo_drafts(ctx, client)
    # The client comes last: a start that was cut short is done again, and its drafts are not there twice.
    ctx.store.clients.save(client)
    return client


def _demo_contacts(ctx: Context) -> None:
    from composer.app import contacts  # reads handles as the networks do: only the demo needs that here

    contacts.import_file(ctx, ctx.locations.demo_client / "contacts.csv")


def _demo_drafts(ctx: Context, client: Client) -> None:
    """The first of them is the latest, so that the window opens with it."""
    from composer.app import draft_files, drafting  # pictures and text rules: only the demo needs them here

    known = {draft.id for draft in ctx.store.drafts.all(client.id)}
    for path in sorted((ctx.locations.demo_client / "drafts").glob("*.md"), reverse=True):
        draft_id = f"{client.id}.{path.stem}"
        if draft_id not in known:
            file = draft_files.read(path)
            attach = drafting.attaching(ctx, path.parent)
            drafting.save(ctx, draft_files.to_draft(file, client, draft_id, attach, ctx.profiles), None)


def new_client(ctx: Context, name: str, zone: str, language: str) -> Client:
    """Raises TonartError("client.no-name") or ("client.exists")."""
    name = name.strip()
    if not name:
        raise TonartError("client.no-name")
    if any(name.casefold() == c.name.casefold() for c in all_clients(ctx)):
        raise TonartError("client.exists", client=name)
    client = Client(uuid.uuid4().hex, name, zone, language)
    ctx.store.clients.save(client)
    return client


def change(ctx: Context, client: Client, expected: Client) -> Client:
    """Keep what a person changed. Raises StoreError("store.changed") when another window was first."""
    ctx.store.clients.save(client, expected=expected)
    return client


def add_channel(ctx: Context, client_id: str, channel: Channel) -> Client:
    """Raises TonartError("channel.exists") when this account is a channel of the client already."""
    client = get(ctx, client_id)
    for other in client.channels:
        if _account(other) == _account(channel):
            raise TonartError("channel.exists", handle=other.shown)
    changed = replace(client, channels=(*client.channels, channel))
    return change(ctx, changed, client)


def _account(channel: Channel) -> tuple[str, str, str]:
    """Which account it is; where no network told, by the handle that a person typed."""
    return channel.network, channel.server, channel.account_id or channel.handle.casefold()


def remove_channel(ctx: Context, client_id: str, channel_id: str) -> Client:
    client = get(ctx, client_id)
    return change(ctx, replace(client, channels=tuple(c for c in client.channels if c.id != channel_id)), client)


def kit(ctx: Context, client_id: str) -> BrandKit | None:
    """The client's brand kit as it is now; `None` when it has none. Raises ProfileError when the kit has a mistake."""
    folder = kit_folder(ctx, client_id)
    return _load_kit(ctx, folder) if folder else None


def brief(ctx: Context, client: Client) -> Brief:
    """All that shapes this client's posts."""
    from composer.app.marks import of_others
    from composer.core.brief import Brief

    contacts = ctx.store.contacts.all()
    return Brief(kit(ctx, client.id), contacts, client, of_others(client, all_clients(ctx), contacts))


def freeze_kit(ctx: Context, client_id: str) -> None:
    """Keep a copy of the kit as it is now, so that what is queued gets this logo even if the kit changes."""
    folder = kit_folder(ctx, client_id)
    if folder is None:
        return
    place = _frozen(ctx, _load_kit(ctx, folder).digest)
    if place.is_dir():
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    unfinished = place.with_name(f"incoming-{uuid.uuid4().hex}")
    shutil.copytree(folder, unfinished)
    try:
        unfinished.rename(place)
    except OSError:  # another window was faster, with the same files
        shutil.rmtree(unfinished)


def frozen_kit(ctx: Context, digest: str) -> BrandKit:
    """The kit of this digest, as it was frozen. Raises ProfileError when it is gone."""
    return _load_kit(ctx, _frozen(ctx, digest))


def _load_kit(ctx: Context, folder: Path) -> BrandKit:
    from composer.brand.kit import load_kit  # sending a post without pictures needs no kit

    return with_fallback(ctx, load_kit(folder))


def with_fallback(ctx: Context, kit: BrandKit) -> BrandKit:
    """With the font that is drawn with where the kit has none."""
    return replace(kit, fallback_font=str(ctx.locations.resources / "fonts" / "Inter-SemiBold.otf"))


def _frozen(ctx: Context, digest: str) -> Path:
    return ctx.locations.data / "kits" / digest


def kit_folder(ctx: Context, client_id: str) -> Path | None:
    """Where the client's kit lies; the demo client's ships with the program until it is changed."""
    home = ctx.locations.data / "clients" / client_id
    own, ready = home / "kit", home / READY
    if not own.is_dir() and ready.is_dir():  # a change was cut short when the former kit had gone
        with contextlib.suppress(OSError):
            ready.rename(own)
    if own.is_dir():
        return own
    return ctx.locations.demo_client / "kit" if get(ctx, client_id).demo else None


def has_former_kit(ctx: Context, client_id: str) -> bool:
    kept = ctx.locations.data / "clients" / client_id / FORMER
    return kept.is_dir() and any(kept.iterdir())
