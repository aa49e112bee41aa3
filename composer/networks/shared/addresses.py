"""Which addresses we talk to: https, and plain http only to this very computer."""

from __future__ import annotations

import ipaddress
from functools import lru_cache
from urllib.parse import SplitResult, quote, urlsplit


def split(url: str) -> SplitResult | None:
    """The parts of an http(s) URL with a host, or `None` when it is none."""
    try:
        parts = urlsplit(url)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return None
    return parts if sound else None


@lru_cache(256)
def is_loopback(url: str) -> bool:
    """Whether the URL's host is this computer. No name is looked up."""
    parts = split(url)
    if parts is None or not parts.hostname:
        return False
    if parts.hostname == "localhost":
        return True
    try:
        return ipaddress.ip_address(parts.hostname).is_loopback
    except ValueError:
        return False


@lru_cache(256)
def problem(url: str) -> str:
    """Why this address is not used ("address-wrong", "address-not-https"), or "" when it is fine."""
    parts = split(url)
    if parts is None or parts.username is not None or parts.password is not None:
        return "address-wrong"
    if parts.scheme != "https" and not is_loopback(url):
        return "address-not-https"
    return ""


def site(server: str, usual: str) -> str:
    """Where people look at posts: the network's usual site, or the rehearsal's own when the server runs here."""
    return server.rstrip("/") if is_loopback(server) else usual


def segment(text: str) -> str:
    """`text` as one segment of a path."""
    return quote(text, safe="")
