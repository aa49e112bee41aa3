"""Everything that exists on the stage, in memory and bounded: accounts, tokens, posts, pictures, counters."""

from __future__ import annotations

import hashlib
import secrets
import threading
from collections import Counter, OrderedDict, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from composer.rehearsal.faults import FaultDesk
from composer.rehearsal.values import Call, StageAccount, StageApp, StagePost

MOST_POSTS = 20_000
MOST_POST_BYTES = 512_000_000
MOST_UPLOADS = 2_000
MOST_UPLOAD_BYTES = 256_000_000
MOST_TOKENS = 5_000


@dataclass
class Token:
    """A bearer token and its fate."""

    account_id: str
    expires_at: datetime | None = None
    revoked: bool = False
    scopes: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Upload:
    """Bytes a client has handed over, not yet part of a post."""

    account_id: str
    data: bytes
    mime: str
    width: int
    height: int
    made_at: datetime
    alt: str = ""


@dataclass
class NetworkState:
    """What one network's server remembers."""

    accounts: dict[str, StageAccount] = field(default_factory=dict)
    tokens: OrderedDict[str, Token] = field(default_factory=OrderedDict)
    posts: OrderedDict[str, StagePost] = field(default_factory=OrderedDict)
    uploads: OrderedDict[str, Upload] = field(default_factory=OrderedDict)
    apps: dict[str, StageApp] = field(default_factory=dict)
    """Developer apps by their ids, where the stage was told."""
    pages: dict[str, str] = field(default_factory=dict)
    """Names of pages by their ids, where the stage was told."""
    looked_after: dict[str, set[str]] = field(default_factory=dict)
    """By account: the pages that it may publish for."""
    commenting: set[str] = field(default_factory=set)
    """Accounts that may comment where that takes a right of its own."""
    requests: Counter[Call] = field(default_factory=Counter)
    faults: FaultDesk = field(default_factory=FaultDesk)
    _post_bytes: int = 0
    _published: threading.Condition = field(default_factory=threading.Condition)

    def keep_upload(self, key: str, upload: Upload) -> None:
        """Keeps it and forgets the oldest when there are too many or too large ones."""
        self.uploads[key] = upload
        size = sum(len(u.data) for u in self.uploads.values())
        while len(self.uploads) > MOST_UPLOADS or (size > MOST_UPLOAD_BYTES and len(self.uploads) > 1):
            _, old = self.uploads.popitem(last=False)
            size -= len(old.data)

    def keep_post(self, post: StagePost) -> None:
        """Keeps it and forgets the oldest posts when there are too many or their pictures too large."""
        self.drop_post(post.remote_id)
        self.posts[post.remote_id] = post
        self._post_bytes += _size(post)
        while len(self.posts) > 1 and (len(self.posts) > MOST_POSTS or self._post_bytes > MOST_POST_BYTES):
            self.drop_post(next(iter(self.posts)))
        with self._published:
            self._published.notify_all()

    def wait_for_posts(self, count: int, seconds: float) -> bool:
        with self._published:
            return self._published.wait_for(lambda: len(self.posts) >= count, seconds)

    def drop_post(self, remote_id: str) -> StagePost | None:
        post = self.posts.pop(remote_id, None)
        if post is not None:
            self._post_bytes -= _size(post)
        return post

    def keep_token(self, text: str, token: Token) -> str:
        self.tokens[text] = token
        while len(self.tokens) > MOST_TOKENS:
            self.tokens.popitem(last=False)
        return text

    def count_again(self, remote_id: str) -> StagePost:
        """A client named this post once more in a creating call."""
        post = replace(self.posts[remote_id], requests=self.posts[remote_id].requests + 1)
        self.posts[remote_id] = post
        return post

    def by_handle(self, handle: str) -> StageAccount | None:
        wanted = handle.lower().removeprefix("@")
        return next((a for a in self.accounts.values() if a.handle.lower() == wanted), None)


def _size(post: StagePost) -> int:
    return sum(len(picture.data) for picture in post.pictures)


def system_now() -> datetime:
    return datetime.now(UTC)


class World:
    """Shared by all servers of a stage. Handlers hold `lock` while they work."""

    def __init__(self, now: Callable[[], datetime] = system_now, *, rate_limits: bool = False) -> None:
        self.now = now
        self.rate_limits = rate_limits
        self.lock = threading.RLock()
        self.closing = threading.Event()
        self.mishaps: list[str] = []
        self.secret = secrets.token_bytes(32)
        self._states: defaultdict[str, NetworkState] = defaultdict(NetworkState)
        self._arrived = threading.Condition()
        self._last_numbers: dict[int, int] = {}
        self._windows: dict[tuple[str, str], tuple[datetime, int]] = {}

    def state(self, network: str) -> NetworkState:
        return self._states[network]

    def count(self, network: str, call: Call) -> None:
        with self._arrived:
            self.state(network).requests[call] += 1
            self._arrived.notify_all()

    def wait_for(self, network: str, call: Call, count: int, seconds: float) -> bool:
        with self._arrived:
            return self._arrived.wait_for(lambda: self.state(network).requests[call] >= count, seconds)

    def number(self, *, shift: int, epoch_ms: int) -> int:
        """A time-ordered id like those of X and Mastodon; never the same twice."""
        now_ms = int(self.now().timestamp() * 1000) - epoch_ms
        with self.lock:
            number = max(self._last_numbers.get(shift, 0) + 1, now_ms << shift)
            self._last_numbers[shift] = number
            return number

    def spend(self, key: str, who: str, limit: int, window: timedelta) -> tuple[int, datetime]:
        """Counts one call; gives what is left (negative: over the limit) and when the window ends."""
        now = self.now()
        ends, used = self._windows.get((key, who), (now + window, 0))
        if ends <= now:
            ends, used = now + window, 0
        self._windows[key, who] = (ends, used + 1)
        left = limit - used - 1
        # A client that minds what it is told stops at nothing left; a rehearsal is to go on.
        return (left if self.rate_limits else max(left, 1)), ends


def stable_number(*parts: str, digits: int) -> str:
    """The same decimal id for the same words on every start, so that a channel stays the account it was."""
    value = int.from_bytes(hashlib.sha256("\0".join(parts).encode()).digest()[:12], "big")
    return str(10 ** (digits - 1) + value % (9 * 10 ** (digits - 1)))


def wait(world: World, seconds: float) -> None:
    """Waits, but not past the end of the stage."""
    world.closing.wait(min(seconds, 600.0))


def epoch_seconds(moment: datetime) -> int:
    return int(moment.timestamp())


def milliseconds(moment: datetime) -> str:
    """RFC 3339 in UTC with milliseconds, as the networks write it."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"
