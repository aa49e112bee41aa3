"""A person at the browser of a real PDS: signs in on its page and agrees, as the page's own script would."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Event, Thread
from urllib.parse import urljoin

import requests

from composer.core.sign_in import Browser
from tests.servers.pds import Pds

API = "/@atproto/oauth-provider/~api"


@dataclass
class PdsPerson:
    pds: Pds
    back: list[str] = field(default_factory=list)
    trouble: list[str] = field(default_factory=list)
    _thread: Thread | None = None

    def browser(self, seconds: float = 30.0, stop: Event | None = None) -> Browser:
        return Browser(self.open, "en", stop, seconds)

    def open(self, url: str) -> None:
        self._thread = Thread(target=self._agree, args=(url,))
        self._thread.start()

    def gone(self) -> None:
        if self._thread is not None:
            self._thread.join(30)

    def _agree(self, url: str) -> None:
        cookies: dict[str, str] = {}
        document = {"sec-fetch-mode": "navigate", "sec-fetch-dest": "document", "sec-fetch-site": "none"}
        self._keep(cookies, requests.get(url, headers=document, timeout=20))
        owner = {"username": self.pds.handle, "password": self.pds.password, "locale": "en", "remember": True}
        self._call(url, cookies, "sign-in", owner)
        agreed = self._call(url, cookies, "consent", {"sub": self.pds.did})
        place = urljoin(url, agreed["url"])
        document |= {"sec-fetch-site": "same-origin", "referer": url, "cookie": _line(cookies)}
        page = requests.get(place, headers=document, timeout=20, allow_redirects=False)
        if not page.is_redirect:
            self.trouble.append(page.text)
            return
        self.back.append(page.headers["Location"])
        requests.get(self.back[-1], timeout=20)

    def _call(self, url: str, cookies: dict[str, str], name: str, body: dict[str, object]) -> dict[str, str]:
        headers = {
            "origin": self.pds.url,
            "referer": url,
            "cookie": _line(cookies),
            "x-csrf-token": cookies.get("csrf-token", ""),
            "sec-fetch-dest": "empty",
            "sec-fetch-mode": "same-origin",
            "sec-fetch-site": "same-origin",
        }
        answer = requests.post(f"{self.pds.url}{API}/{name}", json=body, headers=headers, timeout=20)
        self._keep(cookies, answer)
        if not answer.ok:
            self.trouble.append(answer.text)
        return answer.json()  # type: ignore[no-any-return]

    def _keep(self, cookies: dict[str, str], answer: requests.Response) -> None:
        """By hand: they are for https only, and this server has none."""
        for cookie in answer.cookies:
            cookies[cookie.name] = cookie.value or ""


def _line(cookies: dict[str, str]) -> str:
    return "; ".join(f"{name}={value}" for name, value in cookies.items())
