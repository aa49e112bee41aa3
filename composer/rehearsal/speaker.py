"""What the four servers have in common: routes, faults, and answers in the network's own shape."""

from __future__ import annotations

import contextlib
import io
import json
import socket
import traceback
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from werkzeug.exceptions import HTTPException, MethodNotAllowed, RequestEntityTooLarge
from werkzeug.http import http_date
from werkzeug.routing import Map, Rule
from werkzeug.wrappers import Request, Response

from composer.rehearsal.faults import Fault, Struck
from composer.rehearsal.values import Call, StageAccount, StagePost
from composer.rehearsal.world import NetworkState, World, wait

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

MOST_BODY = 64_000_000
HUGE = 10_000_000
PROXY_PAGE = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><h1>502 Bad Gateway</h1></body>\r\n</html>"

Handler = Callable[..., Response]
Page = Callable[[Request, StagePost], Response]
"""Shows one post to a person."""


class _InMemory(Request):
    """A request whose files never touch the disk."""

    max_content_length = MOST_BODY
    max_form_memory_size = 2_000_000

    def _get_file_stream(self, *_: Any, **__: Any) -> io.BytesIO:
        return io.BytesIO()


class Refusal(Exception):
    """Ends a handler with an answer that is ready to be sent."""

    def __init__(self, response: Response) -> None:
        super().__init__(response.status)
        self.response = response


def json_answer(body: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    return Response(text.encode(), status, headers, content_type="application/json; charset=utf-8")


class Speaker(ABC):
    """One network's server as a WSGI application. Subclasses give the routes and the shapes of errors."""

    network = ""

    def __init__(self, world: World, show: Page) -> None:
        self.world = world
        self.show = show
        self.url = ""
        self.state: NetworkState = world.state(self.network)
        self._handlers: dict[str, Handler] = {}
        self._calls: dict[str, Call] = {}
        routes = tuple(self.routes())
        for method, path, handler, call in routes:
            self._handlers[f"{method} {path}"] = handler
            self._calls[f"{method} {path}"] = call
        self._map = _map_of(tuple((method, path) for method, path, _, _ in routes))

    @abstractmethod
    def routes(self) -> Iterable[tuple[str, str, Handler, Call]]:
        """Method, werkzeug path, handler and what the call is for."""

    def local_name(self, handle: str) -> str:
        """The handle as this server itself writes it."""
        return handle.removeprefix("@")

    @abstractmethod
    def create_account(self, handle: str, display_name: str) -> StageAccount:
        """Makes an account with a working credential."""

    @abstractmethod
    def error(self, status: int, text: str) -> Response:
        """An error that belongs to no call: unknown path, wrong method, our own mishap."""

    @abstractmethod
    def fault_answer(self, fault: Fault, request: Request) -> Response:
        """The network's own answer for a fault that it knows; `error` for the others."""

    @abstractmethod
    def rate_headers(self, left: int, ends_in: timedelta) -> dict[str, str]:
        """The network's own rate-limit headers; none where it tells nothing."""

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        request = _InMemory(environ)
        answer = self._respond(request)
        return answer(environ, start_response)

    def _respond(self, request: Request) -> Response:
        if request.path.startswith("/round-and-round"):
            return _redirect(request)
        endpoint, values, problem = self._match(request)
        call = self._calls.get(endpoint, Call.OTHER)
        self.world.count(self.network, call)
        if struck := self.state.faults.take(call, after=False):
            early = self._before(struck, request)
            if early is not None:
                return early
        answer = problem or self._handle(endpoint, request, values)
        if answer.status_code < 400 and (struck := self.state.faults.take(call, after=True)):
            return self._after(struck, request, answer)
        return answer

    def _match(self, request: Request) -> tuple[str, Mapping[str, Any], Response | None]:
        try:
            endpoint, values = self._map.bind_to_environ(request.environ).match()
        except MethodNotAllowed:
            return "", {}, self.error(405, "Method Not Allowed")
        except HTTPException:
            return "", {}, self.error(404, "Not Found")
        return str(endpoint), values, None

    def _handle(self, endpoint: str, request: Request, values: Mapping[str, Any]) -> Response:
        try:
            request.get_data(cache=True, parse_form_data=False) if not _is_form(request) else request.form
            with self.world.lock:
                return self._handlers[endpoint](request, **values)
        except Refusal as refusal:
            return refusal.response
        except RequestEntityTooLarge:
            return Response(
                PROXY_PAGE.replace("502 Bad Gateway", "413 Request Entity Too Large"), 413, mimetype="text/html"
            )
        except HTTPException as error:
            return self.error(error.code or 400, error.name)
        except Exception:  # a mistake of the stage must be seen as one, not taken for the network's word
            self.world.mishaps.append(traceback.format_exc())
            return self.error(500, "Internal Server Error")

    def _before(self, struck: Struck, request: Request) -> Response | None:
        match struck.fault:
            case Fault.HANG_UP_BEFORE_READING:
                _hang_up(request)
                return Response(b"", 200)
            case Fault.SLOW_TO_START:
                wait(self.world, struck.seconds)
                return None
            case Fault.SLOW_MEDIA:
                self.slow_media()
                return None
            case Fault.HTML_ERROR_PAGE:
                return Response(PROXY_PAGE, 502, mimetype="text/html")
            case Fault.ENDLESS_REDIRECT:
                return _redirect(request)
            case Fault.RATE_LIMITED_SECONDS:
                return self._limited({"Retry-After": str(int(struck.seconds))}, request)
            case Fault.RATE_LIMITED_DATE:
                until = self.world.now() + timedelta(seconds=struck.seconds)
                return self._limited({"Retry-After": http_date(until)}, request)
            case Fault.RATE_LIMITED_BARE:
                return self._limited({}, request)
            case Fault.RATE_LIMITED:
                return self._limited(self.rate_headers(0, timedelta(seconds=struck.seconds)), request)
            case _:
                with self.world.lock:
                    return self.fault_answer(struck.fault, request)

    def _limited(self, headers: dict[str, str], request: Request) -> Response:
        answer = self.fault_answer(Fault.RATE_LIMITED, request)
        answer.headers.update(headers)
        return answer

    def _after(self, struck: Struck, request: Request, answer: Response) -> Response:
        match struck.fault:
            case Fault.HANG_UP_AFTER_ACCEPTING:
                _hang_up(request)
                return answer
            case Fault.SLOW:
                wait(self.world, struck.seconds)
                return answer
            case Fault.HTML_ERROR_AFTER_CREATING:
                return Response(PROXY_PAGE, 502, mimetype="text/html")
            case Fault.WRONG_CONTENT_TYPE:
                answer.content_type = "text/html; charset=utf-8"
                return answer
            case Fault.HALF_AN_ANSWER:
                return _half(request, answer)
            case Fault.HUGE_ANSWER:
                answer.set_data(answer.get_data() + b" " * HUGE)
                return answer
            case Fault.ERROR_400_AFTER_CREATING:
                return self.error(400, "Bad Request")
            case _:
                return self.error(500, "Internal Server Error")

    def expire_tokens(self, account_id: str) -> None:
        for token in self.state.tokens.values():
            if token.account_id == account_id:
                token.expires_at = self.world.now()

    def revoke_tokens(self, account_id: str) -> None:
        for token in self.state.tokens.values():
            if token.account_id == account_id:
                token.revoked = True

    def catch_up(self) -> None:  # noqa: B027 — most networks publish nothing by themselves
        """Publish what was to be published by now."""

    def slow_media(self) -> None:  # noqa: B027 — most networks know nothing of the kind
        """The next picture is ready only some time after it is taken."""

    def post_page(self, remote_id: str, request: Request) -> Response:
        """The page of one post, as a reader's browser gets it."""
        post = self.state.posts.get(remote_id)
        if post is None:
            return Response("404", 404, mimetype="text/plain")
        return self.show(request, post)


@cache
def _map_of(routes: tuple[tuple[str, str], ...]) -> Map:
    """Compiling routes is most of what a server costs to start, and they are the same at every start."""
    rules = [Rule(path, methods=[method], endpoint=f"{method} {path}") for method, path in routes]
    return Map(rules, strict_slashes=False, merge_slashes=False, redirect_defaults=False)


def _is_form(request: Request) -> bool:
    return request.mimetype in ("multipart/form-data", "application/x-www-form-urlencoded")


def _redirect(request: Request) -> Response:
    step = request.args.get("step", 0, type=int) + 1
    return Response(b"", 307, {"Location": f"/round-and-round?step={step}"})


def _hang_up(request: Request) -> None:
    connection: socket.socket = request.environ["werkzeug.socket"]
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


def _half(request: Request, answer: Response) -> Response:
    """Half of the body under the whole length; an empty body promises bytes that never come."""
    whole = answer.get_data()
    answer.headers["Content-Length"] = str(max(len(whole), 64))

    def body() -> Iterator[bytes]:
        yield whole[: len(whole) // 2]
        _hang_up(request)

    answer.response = body()
    return answer


def read_json(request: Request, refuse: Callable[[str], Refusal]) -> Any:
    """The JSON body. `refuse` makes the network's own refusal of a body that is none."""
    try:
        return json.loads(request.get_data().decode("utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise refuse(str(error)) from None
    except RecursionError:
        raise refuse("nested too deeply") from None


def bearer(request: Request) -> str:
    """The bearer token, empty when there is none. The scheme's case does not matter."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""
