"""The networks Tonart speaks with, by the key of their profile. Listed by hand: a packaged program scans no folders."""

from __future__ import annotations

from collections.abc import Mapping

from composer.core.ports import Network
from composer.core.profile import PlatformProfile


def networks(profiles: Mapping[str, PlatformProfile]) -> dict[str, Network]:
    from composer.networks.bluesky import Bluesky
    from composer.networks.linkedin import LinkedIn
    from composer.networks.mastodon import Mastodon
    from composer.networks.x import X

    version = profiles["linkedin"].api.version
    assert version is not None, "the profile of LinkedIn names the API version"
    known: tuple[Network, ...] = (X(), LinkedIn(version=version.value), Mastodon(), Bluesky())
    return {network.key: network for network in known}
