"""GET from an address that anybody may have written: whatever names and redirects say, it ends on the open internet."""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPException
from urllib.parse import urljoin, urlsplit

import certifi
import requests
from urllib3.exceptions import HTTPError, NewConnectionError, SSLError
from urllib3.response import BaseHTTPResponse

from composer import __version__
from composer.core.errors import CardError
from composer.networks.shared import addresses
from composer.networks.shared.reach import Allows, CheckedLine, Resolve, SafeLine, look_up, public

MOST_REDIRECTS = 5
_MOVED = (301, 302, 303, 307, 308)
_PORTS = {"http": 80, "https": 443}
_FIRST_FREE_PORT = 1024
_ENCODINGS = ("", "identity", "gzip", "x-gzip", "deflate")
_PIECE = 65_536


@dataclass(frozen=True)
class Patience:
    """Seconds: to connect, between two pieces of an answer, and for everything with all redirects."""

    connect: float = 5.0
    read: float = 5.0
    total: float = 10.0


@dataclass(frozen=True)
class Got:
    """`url` is where the redirects led. What is longer than the limit is cut, which is no error."""

    url: str
    content_type: str
    body: bytes


@dataclass(frozen=True)
class Strangers:
    """A name is looked up once for each hop, every address of it is judged, and only these are connected to.

    No proxy, which would look names up itself; nothing from the environment, no cookies, no credentials. `trust` is a
    file of certificates.
    """

    allows: Allows = public
    resolve: Resolve = look_up
    patience: Patience = Patience()
    trust: str = certifi.where()

    def get(self, url: str, kinds: Sequence[str], most_bytes: int) -> Got:
        """`kinds` are the beginnings of the MIME types that are taken; nothing else is read. Raises CardError."""
        ends = time.monotonic() + self.patience.total
        for _ in range(MOST_REDIRECTS + 1):
            url = _asked(url)
            with self._answer(url, kinds, ends) as answer:
                if answer.status not in _MOVED or "location" not in answer.headers:
                    _judge(answer, url, kinds)
                    return Got(url, answer.headers.get("content-type", ""), _read(answer, most_bytes))
                moved = urljoin(url, answer.headers["location"])
            url = moved
        raise CardError("card.redirects", site=_site(url))

    @contextmanager
    def _answer(self, url: str, kinds: Sequence[str], ends: float) -> Iterator[BaseHTTPResponse]:
        """One hop. Whatever goes wrong in the block becomes a CardError."""
        line = self._line(url, ends)
        watch = threading.Timer(max(0.0, ends - time.monotonic()), line.pull)
        watch.start()
        try:
            line.request("GET", _path(url), headers=_headers(kinds), preload_content=False, decode_content=True)
            with closing(line.getresponse()) as answer:
                _in_time(url, ends)
                yield answer
                _in_time(url, ends)
        except (HTTPError, HTTPException, OSError, ValueError) as error:
            code = "card.timeout" if time.monotonic() >= ends else _code(error)
            raise CardError(code, site=_site(url)) from error
        finally:
            watch.cancel()
            watch.join()
            line.hang_up()

    def _line(self, url: str, ends: float) -> CheckedLine:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port or _PORTS[parts.scheme]
        line = (
            CheckedLine(host, port, timeout=self.patience.read)
            if parts.scheme == "http"
            else SafeLine(host, port, timeout=self.patience.read, cert_reqs="CERT_REQUIRED", ca_certs=self.trust)
        )
        line.judged = self._judged(host, port)
        line.connect_seconds = max(0.1, min(self.patience.connect, ends - time.monotonic()))
        return line

    def _judged(self, host: str, port: int) -> Sequence[str]:
        try:
            found = self.resolve(host, port)
        except (OSError, UnicodeError):
            raise CardError("card.offline", site=host) from None
        if not found or not all(map(self.allows, found)):
            raise CardError("card.private", site=host)
        return found


def _in_time(url: str, ends: float) -> None:
    """What is read after the plug was pulled ends early and looks whole."""
    if time.monotonic() >= ends:
        raise CardError("card.timeout", site=_site(url))


def _asked(url: str) -> str:
    """`url` as it goes over the line, without its fragment. Raises CardError("card.address")."""
    parts = addresses.split(url)
    odd_port = parts is not None and parts.port and parts.port < _FIRST_FREE_PORT and parts.port not in _PORTS.values()
    if parts is None or odd_port or parts.username is not None or parts.password is not None:
        raise CardError("card.address", site=_site(url))
    try:
        return (requests.Request("GET", parts._replace(fragment="").geturl()).prepare().url or "").strip()
    except (requests.RequestException, ValueError):
        raise CardError("card.address", site=_site(url)) from None


def _path(url: str) -> str:
    parts = urlsplit(url)
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def _headers(kinds: Sequence[str]) -> dict[str, str]:
    taken = ", ".join(kind + "*" if kind.endswith("/") else kind for kind in kinds)
    about = f"Tonart/{__version__} (+link preview)"
    return {"User-Agent": about, "Accept": taken, "Accept-Encoding": "gzip, deflate", "Connection": "close"}


def _judge(answer: BaseHTTPResponse, url: str, kinds: Sequence[str]) -> None:
    if not 200 <= answer.status < 300:
        raise CardError("card.status", site=_site(url), status=answer.status)
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    encoding = answer.headers.get("content-encoding", "").strip().lower()
    if not kind.startswith(tuple(kinds)) or encoding not in _ENCODINGS:
        raise CardError("card.not-a-page", site=_site(url))


def _read(answer: BaseHTTPResponse, most_bytes: int) -> bytes:
    """What was unpacked is counted, so that a small file cannot become a large one."""
    body = bytearray()
    while len(body) < most_bytes and (piece := answer.read1(_PIECE)):
        body += piece
    return bytes(body[:most_bytes])


def _site(url: str) -> str:
    parts = addresses.split(url)
    return (parts.hostname or "") if parts else ""


def _code(error: Exception) -> str:
    if isinstance(error, (SSLError, ssl.SSLError)):
        return "card.tls"
    if isinstance(error, NewConnectionError):
        return "card.no-connection"
    return "card.timeout" if isinstance(error, TimeoutError) else "card.broken"
