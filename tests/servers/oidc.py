"""A certified OAuth provider on loopback, with one network's paths, and a person who agrees on its pages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import unescape
from threading import Thread
from urllib.parse import urljoin, urlsplit

import requests

from composer.core.sign_in import Browser
from tests.servers import node

CALLBACK = "http://127.0.0.1/callback"


@dataclass(frozen=True)
class Provider:
    """`account` is the one that may sign in."""

    url: str
    account: str


@contextmanager
def running(network: str, client: Mapping[str, object]) -> Iterator[Provider]:
    """Raises NoServer."""
    usual = {"application_type": "native", "redirect_uris": [CALLBACK], "response_types": ["code"]}
    script = node.HERE / "oidc.mjs"
    folder = node.installed(node.HERE / "oidc", script)
    with node.running(folder, script.name, network, json.dumps({**usual, **client})) as told:
        yield Provider(told["url"], told["account"])


@dataclass
class ProviderPerson:
    """Signs in as `account` and agrees; with `agrees` False leaves the first page by its way out."""

    account: str
    agrees: bool = True
    back: list[str] = field(default_factory=list)
    _thread: Thread | None = None

    def browser(self) -> Browser:
        return Browser(self.open, seconds=20)

    def open(self, url: str) -> None:
        self._thread = Thread(target=self._walk, args=(url,))
        self._thread.start()

    def gone(self) -> None:
        if self._thread is not None:
            self._thread.join(30)

    def _walk(self, url: str) -> None:
        with requests.Session() as http:
            page = http.get(url, timeout=10, allow_redirects=False)
            for _ in range(12):
                if page.is_redirect:
                    url = urljoin(page.url, page.headers["Location"])
                    if urlsplit(url).path == "/callback":
                        self.back.append(url)
                        requests.get(url, timeout=10)
                        return
                    page = http.get(url, timeout=10, allow_redirects=False)
                elif not self.agrees:
                    out = re.search(r'href="([^"]+/abort)"', page.text)
                    assert out is not None, page.text
                    page = http.get(urljoin(page.url, unescape(out.group(1))), timeout=10, allow_redirects=False)
                else:
                    page = self._submit(http, page)

    def _submit(self, http: requests.Session, page: requests.Response) -> requests.Response:
        action = re.search(r'action="([^"]+)"', page.text)
        assert action is not None, page.text
        hidden = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page.text)
        form = {**dict(hidden), "login": self.account, "password": "any"}
        where = urljoin(page.url, unescape(action.group(1)))
        return http.post(where, data=form, timeout=10, allow_redirects=False)
