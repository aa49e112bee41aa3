"""Waits on this computer for the browser to come back from a sign-in."""

from __future__ import annotations

import html
import os
import time
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import Empty, SimpleQueue
from threading import Event
from types import TracebackType
from typing import Any
from urllib.parse import urlsplit

from composer.core.errors import SignInError

PATH = "/callback"
PORT = 47811
"""For networks that compare the whole address with the registered one: the same on every computer, below the ports
that systems hand out, and used by nobody that we know of."""
_WORDS = {
    "de": ("Fertig", "Sie können diese Seite schließen und zu Tonart zurückkehren."),
    "en": ("Done", "You can close this page and go back to Tonart."),
}
_PAGE = """<!doctype html><html lang="{language}"><meta charset="utf-8"><title>Tonart</title>
<body style="font: 18px/1.5 system-ui, sans-serif; margin: 15vh auto; max-width: 28em; padding: 0 1em">
<h1 style="font-size: 28px">{title}</h1><p>{text}</p></body></html>"""


def callback(port: int) -> str:
    return f"http://127.0.0.1:{port}{PATH}"


class LoopbackRedirect:
    """Listens on 127.0.0.1 from creation to `close`; serves the one answer and then nothing more.

    `ports` are tried in order; 0 takes any free one. Raises SignInError when none is free.
    """

    def __init__(self, language: str = "en", ports: Sequence[int] = (0,)) -> None:
        self._answers: SimpleQueue[str] = SimpleQueue()
        self._server = _listen(ports, _handler(self._answers, language))
        self._server.timeout = 0.1

    @property
    def uri(self) -> str:
        return callback(self._server.server_port)

    def wait(self, seconds: float = 300.0, stop: Event | None = None) -> str:
        """The address that the browser was sent to. Raises SignInError after `seconds`, or when `stop` is set."""
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            if stop is not None and stop.is_set():
                raise SignInError("sign-in.cancelled")
            self._server.handle_request()
            try:
                return self._answers.get_nowait()
            except Empty:
                continue
        raise SignInError("sign-in.timeout")

    def close(self) -> None:
        self._server.server_close()

    def __enter__(self) -> LoopbackRedirect:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class _Server(ThreadingHTTPServer):
    """A thread for each connection, because browsers open spare ones on which they say nothing."""

    daemon_threads = True
    # Elsewhere than on Windows it only lets go of connections that are over, so that a fixed port is free at once.
    allow_reuse_address = os.name == "posix"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes away is none of our troubles, and a traceback might show the code."""


def _listen(ports: Sequence[int], handler: type[BaseHTTPRequestHandler]) -> _Server:
    for port in ports:
        try:
            return _Server(("127.0.0.1", port), handler)
        except OSError:
            continue
    raise SignInError("sign-in.port") if 0 in ports else SignInError("sign-in.port-taken", port=ports[0])


def _handler(answers: SimpleQueue[str], language: str) -> type[BaseHTTPRequestHandler]:
    language = language if language in _WORDS else "en"
    title, text = _WORDS[language]
    page = _PAGE.format(language=language, title=html.escape(title), text=html.escape(text)).encode("utf-8")

    class Handler(BaseHTTPRequestHandler):
        timeout = 10
        server_version = "Tonart"
        sys_version = ""

        def do_GET(self) -> None:
            if urlsplit(self.path).path != PATH:
                self.send_error(404)
                return
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(page)))
            self.send_header("Referrer-Policy", "no-referrer")
            self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.write(page)
            answers.put(self.path)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
            """The address holds the code."""

    return Handler
