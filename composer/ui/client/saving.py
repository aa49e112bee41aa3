"""What the Client pane asks of the program. Runs in a worker and touches no widget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from composer.core.brand_kit import BrandKit
from composer.core.client import Client
from composer.core.errors import StoreError, TonartError
from composer.ui.client.form import Fields, changed, fields_of

if TYPE_CHECKING:
    from composer.app.context import Context


@dataclass(frozen=True)
class KitFound:
    """`kit` is None when there is none, or when it has the mistake `error`."""

    kit: BrandKit | None = None
    logos: tuple[tuple[str, QImage], ...] = ()
    error: TonartError | None = None
    former: bool = False
    """Whether there is an earlier version to go back to."""


@dataclass(frozen=True)
class Clients:
    """All clients, and the one that this is about."""

    all: tuple[Client, ...]
    chosen: Client


def save(context: Context, base: Client, fields: Fields) -> Clients:
    """Raises StoreError("store.changed") when what the fields show was changed since `base`.

    What the fields do not show, such as channels that the publisher looks at, may change meanwhile.
    """
    from composer.app import clients

    fresh = clients.get(context, base.id)
    if fields_of(fresh) != fields_of(base):
        raise StoreError("store.changed", client=base.id)
    kept = clients.change(context, changed(fresh, fields), fresh)
    return Clients(clients.all_clients(context), kept)


def create(context: Context, name: str, zone: str, language: str) -> Clients:
    """Raises TonartError("client.no-name") or ("client.exists")."""
    from composer.app import clients

    made = clients.new_client(context, name, zone, language)
    return Clients(clients.all_clients(context), made)


def fresh(context: Context, client_id: str) -> Clients:
    """As they are stored now. Raises StoreError("client.unknown")."""
    from composer.app import clients

    return Clients(clients.all_clients(context), clients.get(context, client_id))


def find_kit(context: Context, client_id: str) -> KitFound:
    from composer.app import clients

    former = clients.has_former_kit(context, client_id)
    try:
        kit = clients.kit(context, client_id)
    except TonartError as error:
        return KitFound(error=error, former=former)
    if kit is None:
        return KitFound(former=former)
    return KitFound(kit, tuple((variant, QImage(path)) for variant, path in kit.logos.items()), former=former)
