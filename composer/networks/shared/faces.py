"""Fetches the picture of an account, whose address the network told."""

from __future__ import annotations

from composer.core.errors import CardError
from composer.networks.shared import addresses
from composer.networks.shared.reach import public
from composer.networks.shared.strangers import Strangers

MOST_BYTES = 2_000_000


def fetch(url: str, server: str = "") -> bytes:
    """A server on this very computer (rehearsal) may have its pictures there; nobody else. Raises CardError."""
    here = addresses.is_loopback(server)
    if here != addresses.is_loopback(url):
        raise CardError("card.private", site="")
    data = Strangers(allows=_this_computer if here else public).get(url, ("image/",), MOST_BYTES + 1).body
    if not 0 < len(data) <= MOST_BYTES:
        raise CardError("card.nothing", site="")
    return data


def _this_computer(address: str) -> bool:
    return addresses.is_loopback(f"http://{address}")
