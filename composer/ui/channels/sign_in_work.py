"""What the sign-in dialog has the use cases do, for each way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from composer.app import accounts
from composer.core.ports import Way
from composer.core.secret import Secret
from composer.core.sign_in import Browser, OwnApp, SignedIn

if TYPE_CHECKING:
    from composer.app.context import Context

Work = Callable[[], tuple[SignedIn, ...]]


@dataclass(frozen=True)
class Typed:
    """The dialog's fields. `pending` is a sign-in that waits for the code that a server shows."""

    first: str
    second: str
    server: str
    code: str
    pending: Any = None
    app: OwnApp | None = None


def work(context: Context, network: str, way: Way, typed: Typed, browser: Browser) -> Work:
    """To be run off the Qt thread."""
    first = typed.first
    match way:
        case Way.TOKEN:
            token = first.strip()
            return lambda: (accounts.with_token(context, network, token),)
        case Way.OWN_APP:
            assert typed.app is not None
            app = typed.app
            return lambda: accounts.with_own_app(context, network, app, browser)
        case Way.APP_PASSWORD:
            password, server = Secret(typed.second.strip()), _address(typed.server.strip())
            return lambda: (accounts.with_app_password(first, password, server),)
        case Way.HANDLE:
            server = _address(typed.server.strip())
            return lambda: (accounts.with_handle(first, browser, server),)
        case Way.BROWSER if typed.pending is not None:
            return lambda: (accounts.finish_with_code(typed.pending, typed.code),)
        case Way.BROWSER:
            return lambda: (accounts.with_browser(first, browser),)
        case Way.NONE:
            raise AssertionError("there is nothing to sign in to")


def _address(server: str) -> str:
    return f"https://{server}" if server and "://" not in server else server
