"""A person at a browser who agrees, or does not, on the page of a stage's server."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable
from dataclasses import dataclass, field
from html import unescape
from threading import Event, Thread
from urllib.parse import urljoin

import requests

from composer.core.sign_in import Browser

BROWSER = "browser"
"""Name of the thread that stands for it."""


@dataclass
class Person:
    """`account_id` is whom they choose on the page; with `answer` "no" they refuse. `meanwhile` happens between their
    answer and the moment when the browser is back."""

    account_id: str
    answer: str = "yes"
    seen: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    back: list[str] = field(default_factory=list)
    meanwhile: Callable[[], object] = lambda: None
    forged: tuple[str, str] = ("\0", "")
    """What somebody changes in the address that the browser is sent back to."""
    _thread: Thread | None = None

    def browser(self, seconds: float = 20.0, stop: Event | None = None) -> Browser:
        return Browser(self.open, "en", stop, seconds)

    def open(self, url: str) -> None:
        """As the system does it: the program is not kept waiting."""
        self.seen.append(url)
        self._thread = Thread(target=self._read, args=(url,), name=BROWSER)
        self._thread.start()

    def gone(self) -> None:
        if self._thread is not None:
            self._thread.join(20)

    def _read(self, url: str) -> None:
        with requests.Session() as http:
            page = http.get(url, timeout=10, allow_redirects=False)
            self.pages.append(page.text)
            if page.ok and (ticket := re.search(r'name="ticket" value="([^"]+)"', page.text)):
                action = re.search(r'action="([^"]+)"', page.text)
                assert action is not None
                where = urljoin(url, unescape(action.group(1)))
                form = {"ticket": ticket.group(1), "account": self.account_id, "answer": self.answer}
                page = http.post(where, data=form, timeout=10, allow_redirects=False)
            if page.is_redirect:
                self.back.append(page.headers["Location"].replace(*self.forged))
                self.meanwhile()
                http.get(self.back[-1], timeout=10)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
