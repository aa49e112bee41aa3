"""Which IP addresses a page may have, and a connection that goes to the very addresses that were judged."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Sequence
from contextlib import suppress

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import NewConnectionError

Allows = Callable[[str], bool]
Resolve = Callable[[str, int], Sequence[str]]

_INWARD = tuple(
    ipaddress.ip_network(net)
    for net in (
        *("100.64.0.0/10", "192.88.99.0/24"),
        *("::/96", "::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "2001::/32", "2002::/16", "fec0::/10"),
    )
)
"""Behind a provider's own translation, or an IPv4 address in another dress, which may lead anywhere."""


def public(address: str) -> bool:
    """Whether an IP address is one of the open internet."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    inward = found.is_multicast or found.is_reserved or found.is_link_local or any(found in net for net in _INWARD)
    return found.is_global and not inward


def look_up(host: str, port: int) -> Sequence[str]:
    """The system's answer. Raises OSError."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


class CheckedLine(HTTPConnection):
    """Name and certificate are the host's; the other end is one of `judged`, whatever the name means by then."""

    judged: Sequence[str] = ()
    connect_seconds: float = 5.0
    _plug: socket.socket | None = None

    def _new_conn(self) -> socket.socket:
        for address in self.judged:
            with suppress(OSError):
                made = socket.create_connection((address, self.port or 0), self.connect_seconds)
                self._plug = made.dup()
                made.settimeout(float(self.timeout or 0) or None)
                return made
        raise NewConnectionError(self, "no address takes a connection")

    def pull(self) -> None:
        """From any thread: whoever waits for this line waits no longer."""
        if self._plug is not None:
            with suppress(OSError):
                self._plug.shutdown(socket.SHUT_RDWR)

    def hang_up(self) -> None:
        """For good; `close` also happens as soon as an answer has begun."""
        self.close()
        if self._plug is not None:
            self._plug.close()


class SafeLine(CheckedLine, HTTPSConnection):
    """With TLS."""
