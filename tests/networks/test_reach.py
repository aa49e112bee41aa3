"""Which addresses are the open internet."""

from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.networks.shared.reach import public

OPEN = ("8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111")
CLOSED = (
    *("127.0.0.1", "127.255.0.9", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "0.1.2.3"),
    *("100.64.0.1", "100.127.255.255", "192.0.2.1", "198.18.0.1", "203.0.113.9", "224.0.0.1", "240.0.0.1"),
    *("255.255.255.255", "192.88.99.1", "::", "::1", "::8.8.8.8", "::ffff:8.8.8.8", "::ffff:127.0.0.1"),
    *("64:ff9b::8.8.8.8", "64:ff9b:1::1", "2001:0:1::", "2002:7f00:1::", "2001:db8::1", "fc00::1", "fd12::1"),
    *("fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "ff0e::1", "localhost", "", "8.8.8.8.", "0x7f000001"),
)


@pytest.mark.parametrize("address", OPEN)
def test_the_open_internet(address: str) -> None:
    assert public(address)


@pytest.mark.parametrize("address", CLOSED)
def test_everything_else(address: str) -> None:
    assert not public(address)


@given(st.ip_addresses())
def test_nothing_that_python_calls_private_is_open(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> None:
    if address.is_private or address.is_loopback or address.is_link_local or address.is_multicast:
        assert not public(str(address))
