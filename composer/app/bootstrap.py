"""Wires the rooms together; nothing else does. Everything heavy is imported when it is first used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from composer.app.context import Context, Makers, Stage
from composer.app.locations import Locations
from composer.core.ports import Network, ReadPage, Vault
from composer.core.profile import PlatformProfile

if TYPE_CHECKING:
    from composer.imaging.darkroom.room import Darkroom
    from composer.store.store import Store


def context(locations: Locations) -> Context:
    """The real thing: the store in the data folder, the system's keyring, the networks, the rehearsal."""
    return Context(
        locations,
        Makers(
            store=lambda: _store(locations),
            vault=_vault,
            session_vault=_session_vault,
            profiles=lambda: _profiles(locations),
            networks=_networks,
            stage=_stage,
            read_page=_read_page,
            fetch_face=_fetch_face,
            darkroom=lambda: _darkroom(locations),
        ),
    )


def _store(locations: Locations) -> Store:
    from composer.store.store import open_store

    return open_store(locations.data)


def _vault() -> Vault:
    from composer.credentials.vault import open_vault

    return open_vault()


def _session_vault() -> Vault:
    from composer.credentials.vault import SessionVault

    return SessionVault()


def _profiles(locations: Locations) -> Mapping[str, PlatformProfile]:
    from composer.profiles.load import load_all

    return load_all(locations.profiles)


def _networks(profiles: Mapping[str, PlatformProfile]) -> Mapping[str, Network]:
    from composer.app.registry import networks

    return networks(profiles)


def _stage() -> Stage:
    from composer.app.stage import OpenStage

    return OpenStage()


def _fetch_face() -> Callable[[str, str], bytes]:
    from composer.networks.shared.faces import fetch

    return fetch


def _read_page() -> ReadPage:
    from composer.networks.shared.page import PageReader

    return PageReader()


def _darkroom(locations: Locations) -> Darkroom:
    from composer.imaging.darkroom.room import Darkroom
    from composer.imaging.darkroom.worker import command

    return Darkroom(command(locations.resources / "fonts"))
