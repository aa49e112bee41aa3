"""A quiet HTTP server on 127.0.0.1 in a thread of its own."""

from __future__ import annotations

import contextlib
import socket
import threading
from typing import TYPE_CHECKING, Any

from werkzeug.serving import ThreadedWSGIServer, WSGIRequestHandler

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication


class _QuietHandler(WSGIRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 60  # a client that says nothing does not keep a thread for ever

    def log(self, *_: Any) -> None:
        """The stage talks to tests and to people on its page, not to stderr."""


class _Server(ThreadedWSGIServer):
    """Knows its open connections, so that closing does not wait for clients."""

    request_queue_size = 64

    def __init__(self, port: int, app: WSGIApplication) -> None:
        self._open: set[socket.socket] = set()
        self._guard = threading.Lock()
        # Bound here: werkzeug would print and end the program when the port is taken.
        with socket.create_server(("127.0.0.1", port), backlog=self.request_queue_size) as bound:
            super().__init__("127.0.0.1", port, app, handler=_QuietHandler, fd=bound.fileno())

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._guard:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self._guard:
            self._open.discard(request)
        super().shutdown_request(request)

    def log(self, *_: Any) -> None:
        """See `_QuietHandler.log`."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A broken connection is the client's affair; errors of the stage itself are kept by the speaker."""

    def hang_up(self) -> None:
        with self._guard:
            for connection in self._open:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)


class Serving:
    """One WSGI application being served. Starts at once; `close` ends it and waits for its thread."""

    def __init__(self, app: WSGIApplication, name: str, port: int = 0) -> None:
        self._server = _Server(port, app)
        self.url = f"http://127.0.0.1:{self._server.port}"
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.1}, name=f"stage-{name}", daemon=True
        )
        self._thread.start()

    def close(self) -> None:
        with contextlib.suppress(OSError):  # wakes the loop where the system allows it; elsewhere it wakes by itself
            self._server.socket.shutdown(socket.SHUT_RDWR)
        self._server.shutdown()
        self._server.hang_up()
        self._thread.join(timeout=5)
        self._server.server_close()
