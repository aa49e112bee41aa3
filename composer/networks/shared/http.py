"""One connection's HTTP: nothing is retried, nothing raises, and "surely not sent" differs from "may have arrived"."""

from __future__ import annotations

import io
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http.cookiejar import DefaultCookiePolicy
from typing import Any, Protocol
from urllib.parse import urljoin

import requests
from requests.exceptions import ConnectTimeout, SSLError, Timeout
from requests.utils import get_environ_proxies
from urllib3.exceptions import HTTPError, MaxRetryError, NameResolutionError, NewConnectionError

from composer import __version__
from composer.core.secret import Secret
from composer.networks.shared import addresses, shapes, wire_adapter

MOST_BYTES = 1_048_576
"""An answer is read up to here. The longest useful one, a listing of own posts, has about a tenth of it."""

MOST_REDIRECTS = 3
MOST_SKEW = timedelta(days=3650)


@dataclass(frozen=True)
class Timeouts:
    """Seconds: to connect, between two pieces of an answer, and for an answer's body in all."""

    connect: float = 10.0
    read: float = 40.0
    body: float = 60.0


USUAL_TIMEOUTS = Timeouts()


@dataclass(frozen=True)
class Request:
    """`token` goes as bearer, or bound to the key of `proof` (DPoP). `once` takes a fresh connection, so that a stale
    one cannot blur what happened."""

    method: str
    url: str
    token: Secret | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str | int] = field(default_factory=dict)
    json: Any = None
    form: Mapping[str, str] | None = field(default=None, repr=False)
    body: bytes | None = field(default=None, repr=False)
    files: Mapping[str, tuple[str, bytes, str]] | None = field(default=None, repr=False)
    once: bool = False
    proof: Secret | None = None


@dataclass(frozen=True)
class Response:
    """What the server said. `complete` is False when the body broke off or was cut."""

    status: int
    headers: Mapping[str, str]
    """Names in lower case."""
    body: bytes = field(default=b"", repr=False)
    complete: bool = True
    url: str = ""

    @property
    def ok(self) -> bool:
        return 200 <= self.status < 300

    @property
    def redirects(self) -> bool:
        return 300 <= self.status < 400

    def text(self) -> str:
        return self.body.decode("utf-8", errors="replace")

    def json(self) -> Any:
        """The body as JSON; `None` when it is none, or broken."""
        return shapes.read(self.body) if self.complete else None

    def record(self) -> dict[str, Any]:
        """The body as a JSON object; empty when it is none."""
        return shapes.record(self.json())


@dataclass(frozen=True)
class NotSent:
    """The request surely did not leave."""

    code: str


@dataclass(frozen=True)
class Lost:
    """The request may have arrived; no whole answer came."""

    code: str


Reply = Response | NotSent | Lost


class Sends(Protocol):
    """What sends a request, a Line or more than that."""

    def send(self, request: Request) -> Reply: ...


class Line:
    """One channel's connection."""

    def __init__(self, timeouts: Timeouts = USUAL_TIMEOUTS) -> None:
        self._timeouts = timeouts
        self._session = _session()
        self._skew = timedelta()

    def send(self, request: Request) -> Reply:
        """One request, one answer. Redirects are answers too."""
        code = addresses.problem(request.url) or _token_problem(request.token)
        if code:
            return NotSent(code)
        if request.once:
            self._session.close()
        wire_adapter.forget()
        try:
            with self._open(request) as raw:
                return self._noted(_read(raw, request.url, self._timeouts.body))
        except (requests.RequestException, HTTPError, OSError, ValueError) as error:
            # Its text may hold the header that was refused, so nothing of it goes on.
            code = _code(error)
        if wire_adapter.begun():
            return Lost(code)
        return NotSent("no-connection" if code == "connection-lost" else code)

    def look(self, url: str, query: Mapping[str, str | int] | None = None) -> Reply:
        """Read something public, following a few redirects to addresses that we accept."""
        reply = self.send(Request("GET", url, query=query or {}))
        for _ in range(MOST_REDIRECTS):
            if not isinstance(reply, Response) or not reply.redirects or "location" not in reply.headers:
                break
            try:
                url = urljoin(url, reply.headers["location"])
            except ValueError:
                return NotSent("address-wrong")
            reply = self.send(Request("GET", url))
        return reply

    def their_now(self) -> datetime:
        """The time on the clock of the server that answered last."""
        return datetime.now(UTC) + self._skew

    def on_their_clock(self, moment: datetime) -> datetime:
        """The earliest time at which the server may have noted what we did at `moment`.

        Our clock may be wrong, and may have been set since; the earlier reading of both is taken.
        """
        return min(moment, moment + self._skew) - timedelta(seconds=60)

    def close(self) -> None:
        self._session.close()

    def _open(self, request: Request) -> requests.Response:
        headers = dict(request.headers)
        if request.token is not None:
            headers["Authorization"] = f"{'DPoP' if request.proof else 'Bearer'} {request.token.reveal()}"
        if request.proof is not None:
            headers["DPoP"] = request.proof.reveal()
        # As a stream: a socket's time limit is for each piece that is sent, and a slow line needs long for a picture.
        body: Any = request.form if request.body is None else io.BytesIO(request.body)
        if request.files:
            # Streamed, so that a large file is not copied into one body first.
            from requests_toolbelt import MultipartEncoder  # most requests bring no files

            body = MultipartEncoder({**(request.form or {}), **request.files})
            headers["Content-Type"] = body.content_type
        here = addresses.is_loopback(request.url)
        return self._session.request(
            request.method,
            request.url,
            params=dict(request.query) or None,
            json=request.json,
            data=body,
            headers=headers,
            proxies={} if here else get_environ_proxies(request.url),
            timeout=(self._timeouts.connect, self._timeouts.read),
            allow_redirects=False,
            stream=True,
        )

    def _noted(self, response: Response) -> Response:
        try:
            theirs = parsedate_to_datetime(response.headers.get("date", ""))
        except ValueError:
            return response
        if theirs.tzinfo is not None:
            self._skew = max(-MOST_SKEW, min(theirs - datetime.now(UTC), MOST_SKEW))
        return response


class _Session(requests.Session):
    def get_redirect_target(self, resp: requests.Response) -> None:
        """No redirect is prepared: requests would read its whole body, however long, before we see the answer."""


def _session() -> requests.Session:
    session = _Session()
    # No .netrc, no REQUESTS_CA_BUNDLE: what is sent and whom we trust must not hang on the environment.
    # The system's proxies are wanted and are passed with each request.
    session.trust_env = False
    # No cookies: the token alone says who we are.
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=()))
    # No compression: the limit on an answer's size then holds for what comes over the wire.
    session.headers = requests.structures.CaseInsensitiveDict(
        {"User-Agent": f"Tonart/{__version__}", "Accept": "*/*", "Accept-Encoding": "identity"}
    )
    session.mount("https://", wire_adapter.NotingAdapter())
    session.mount("http://", wire_adapter.NotingAdapter())
    return session


def _token_problem(token: Secret | None) -> str:
    if token is None:
        return ""
    text = token.reveal()
    return "" if text and all("!" <= letter <= "~" for letter in text) else "token-unusable"


def _read(raw: requests.Response, url: str, seconds: float) -> Response:
    headers = {name.lower(): value for name, value in raw.headers.items()}
    ends = time.monotonic() + seconds
    body = bytearray()
    complete = True
    try:
        for piece in raw.iter_content(65_536):
            body += piece
            if len(body) > MOST_BYTES or time.monotonic() > ends:
                complete = False
                break
    except (requests.RequestException, HTTPError, OSError):
        complete = False
    return Response(raw.status_code, headers, bytes(body[:MOST_BYTES]), complete, url)


def _code(error: Exception) -> str:
    reason = error.args[0] if error.args else None
    if isinstance(reason, MaxRetryError):
        reason = reason.reason
    if isinstance(error, SSLError):
        return "tls"
    if isinstance(error, ConnectTimeout):
        return "no-connection"
    if isinstance(error, Timeout):
        return "no-answer"
    if isinstance(reason, NameResolutionError):
        return "offline"
    if isinstance(reason, NewConnectionError):
        return "no-connection"
    if isinstance(error, requests.exceptions.InvalidURL):
        return "address-wrong"
    return "connection-lost"
