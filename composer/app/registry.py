"""The networks Tonart speaks with, by the key of their profile. Listed by hand: a packaged program scans no folders."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from composer.core.lazy import Lazy
from composer.core.ports import Network
from composer.core.profile import PlatformProfile

if TYPE_CHECKING:
    from composer.core.contact import Handle


def networks(profiles: Mapping[str, PlatformProfile]) -> Mapping[str, Network]:
    """An adapter is loaded when it is asked for: most runs of `tonart publish` speak with one network."""
    return Lazy({"x": _x, "linkedin": lambda: _linkedin(profiles), "mastodon": _mastodon, "bluesky": _bluesky})


def _x() -> Network:
    from composer.networks.x import X

    return X()


def _linkedin(profiles: Mapping[str, PlatformProfile]) -> Network:
    from composer.networks.linkedin import LinkedIn

    version = profiles["linkedin"].api.version
    assert version is not None, "the profile of LinkedIn names the API version"
    return LinkedIn(version=version.value)


def _mastodon() -> Network:
    from composer.networks.mastodon import Mastodon

    return Mastodon()


def _bluesky() -> Network:
    from composer.networks.bluesky import Bluesky

    return Bluesky()


def readers() -> dict[str, Callable[[str], Handle]]:
    """By network: what a person wrote, to a handle. Each raises TonartError("contact.…")."""
    from composer.networks.bluesky import people as bluesky
    from composer.networks.linkedin import people as linkedin
    from composer.networks.mastodon import people as mastodon
    from composer.networks.x import people as x

    return {"x": x.read, "linkedin": linkedin.read, "mastodon": mastodon.read, "bluesky": bluesky.read}
