"""The stage: local servers that speak the networks' own APIs, to rehearse the whole job without an account."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from types import TracebackType

from composer.core.secret import Secret
from composer.rehearsal.bluesky import BlueskyServer
from composer.rehearsal.faults import Fault
from composer.rehearsal.linkedin import LinkedInServer
from composer.rehearsal.mastodon import MastodonServer
from composer.rehearsal.page import Pages
from composer.rehearsal.serving import Serving
from composer.rehearsal.speaker import Speaker
from composer.rehearsal.values import Call, StageAccount, StageApp, StagePost
from composer.rehearsal.world import World, system_now
from composer.rehearsal.x import XServer

SERVERS: tuple[type[Speaker], ...] = (XServer, LinkedInServer, MastodonServer, BlueskyServer)
DEFAULT_HANDLES = {"bluesky": "probe.test"}


class Stage:
    """Starts when entered and is gone when left; everything is in memory and bound to 127.0.0.1.

    `ports` fixes the port of a network, or of "page"; the others are free ones. With `rate_limits` the networks'
    documented limits are enforced; without, they are only told in the headers.
    """

    def __init__(
        self,
        *,
        now: Callable[[], datetime] = system_now,
        rate_limits: bool = False,
        ports: dict[str, int] | None = None,
    ) -> None:
        self._world = World(now, rate_limits=rate_limits)
        self._ports = ports or {}
        self._speakers: dict[str, Speaker] = {}
        self._servings: list[Serving] = []
        self.page_url = ""

    def __enter__(self) -> Stage:
        pages = Pages(self._everything)
        try:
            pages.url = self._serve("page", pages)
            for server in SERVERS:
                speaker = server(self._world, pages.post_page)
                speaker.url = self._serve(speaker.network, speaker)
                self._speakers[speaker.network] = speaker
        except BaseException:
            self.close()
            raise
        self.page_url = pages.url
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _serve(self, name: str, app: Pages | Speaker) -> str:
        serving = Serving(app, name, self._ports.get(name, 0))
        self._servings.append(serving)
        return serving.url

    def close(self) -> None:
        """Ends all servers, also those that are waiting on a slow answer. May be called twice."""
        self._world.closing.set()
        servings, self._servings = self._servings, []
        if servings:
            with ThreadPoolExecutor(len(servings)) as pool:
                list(pool.map(Serving.close, servings))

    @property
    def networks(self) -> tuple[str, ...]:
        return tuple(self._speakers)

    @property
    def mishaps(self) -> tuple[str, ...]:
        """Tracebacks of the stage's own mistakes: empty unless the stage is broken."""
        return tuple(self._world.mishaps)

    def url(self, network: str) -> str:
        """The base URL that takes the place of the network's own, without a slash at the end."""
        return self._speakers[network].url

    def account(self, network: str, handle: str = "", display_name: str = "") -> StageAccount:
        """The account of that name, made on first asking. Its id is the same in every stage."""
        speaker = self._speakers[network]
        handle = speaker.local_name(handle or DEFAULT_HANDLES.get(network, "probe"))
        with self._world.lock:
            known = speaker.state.by_handle(handle)
            if known is None:
                known = speaker.create_account(handle, display_name or "Probekonto")
                speaker.state.accounts[known.account_id] = known
            return known

    def app(self, network: str, redirect: str, *, pages: bool = False) -> StageApp:
        """A developer app, as an agency registers it with the network."""
        made = StageApp(secrets.token_urlsafe(18), Secret(secrets.token_urlsafe(36)), redirect, pages=pages)
        with self._world.lock:
            self._speakers[network].state.apps[made.client_id] = made
        return made

    def name_page(self, network: str, page_id: str, name: str) -> None:
        """From now on the network knows this page, and links it by just this name."""
        with self._world.lock:
            self._speakers[network].state.pages[page_id] = name

    def look_after(self, network: str, account_id: str, page_id: str, name: str) -> None:
        """From now on the account may publish for this page."""
        self.name_page(network, page_id, name)
        with self._world.lock:
            self._speakers[network].state.looked_after.setdefault(account_id, set()).add(page_id)

    def let_comment(self, network: str, account_id: str) -> None:
        """From now on the account has the right to comment where posting does not bring it along."""
        with self._world.lock:
            self._speakers[network].state.commenting.add(account_id)

    def posts(self, network: str | None = None) -> tuple[StagePost, ...]:
        """What is published, oldest first; of one network or of all."""
        if network is None:
            return tuple(self._everything())
        with self._world.lock:
            self._speakers[network].catch_up()
            return tuple(self._speakers[network].state.posts.values())

    def _everything(self) -> Sequence[StagePost]:
        with self._world.lock:
            for speaker in self._speakers.values():
                speaker.catch_up()
            posts = [post for speaker in self._speakers.values() for post in speaker.state.posts.values()]
        return sorted(posts, key=lambda post: post.created_at)

    def fault(
        self,
        network: str,
        fault: Fault,
        times: int = 1,
        *,
        on: Call | None = Call.COMMIT,
        skip: int = 0,
        seconds: float = 60.0,
    ) -> None:
        """The next `times` calls of kind `on` (`None`: any) go wrong, after `skip` good ones.

        `seconds` is how long a slow fault waits (the stage ends it early when it closes), and what a rate limit tells.
        """
        self._speakers[network].state.faults.order(fault, times, on, skip, seconds)

    def clear_faults(self) -> None:
        for speaker in self._speakers.values():
            speaker.state.faults.clear()

    def requests(self, network: str, call: Call | None = None) -> int:
        """How many requests have arrived, faulty ones too."""
        counts = self._speakers[network].state.requests
        return counts.total() if call is None else counts[call]

    def wait_for_requests(self, network: str, call: Call, count: int = 1, seconds: float = 10.0) -> bool:
        """Waits until `count` requests of that kind have arrived in all; False when time ran out."""
        return self._world.wait_for(network, call, count, seconds)

    def wait_for_posts(self, network: str, count: int, seconds: float = 10.0) -> bool:
        """Waits until `count` posts are published there; False when time ran out."""
        return self._speakers[network].state.wait_for_posts(count, seconds)

    def revoke(self, network: str, account_id: str) -> None:
        """Makes every token of the account invalid, as when its owner removes the app."""
        with self._world.lock:
            self._speakers[network].revoke_tokens(account_id)

    def expire(self, network: str, account_id: str) -> None:
        """Lets the account's access tokens run out now."""
        with self._world.lock:
            self._speakers[network].expire_tokens(account_id)
