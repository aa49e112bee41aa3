"""What the publishing engine costs: python -m tests.benchmarks.publishing

Each figure stands beside its goal. The far side is a process of its own, so that only our own work is measured.
"""

from __future__ import annotations

import http.client
import json
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

from composer.core.client import Channel
from composer.core.outcome import Published, Receipt
from composer.core.publication import PublicationState
from composer.core.secret import Secret
from composer.networks.mastodon import Mastodon
from composer.networks.shared.http import Line, Request, Response
from composer.publishing.engine import Engine
from composer.publishing.publisher import Publisher
from composer.store.store import Store, open_store
from tests.fakes.network import FakeLines, FakeServer, plain_pixels
from tests.networks.orders import order
from tests.publishing.bench import SALT, post_of, publication_of

POSTS = 400
MEMORY = Path("/dev/shm")
MEGABYTES = 200
ANSWER = json.dumps({"id": "1", "content": "<p>x</p>", "url": "https://example.com/1"}).encode()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        line("queue on this disk: claim and complete, a second", claims(Path(folder) / "claims"), "what it can sync")
        if MEMORY.is_dir():
            with tempfile.TemporaryDirectory(dir=MEMORY) as quick:
                line("the same without waiting for a disk", claims(Path(quick)), "at least 1,500")
        with far_side() as url:
            line("CPU of a text post against http.client", cpu(url), "at most 6")
            line("memory that a 200 MB upload adds, MiB", growth(url), "at most 10")
        line("seconds from its time to the network", lateness(Path(folder) / "due"), "at most 1")
        line("idle publisher, % of a core", idle(Path(folder) / "idle"), "at most 0.2")


def line(what: str, figure: float, goal: str) -> None:
    print(f"{what:52}{figure:10.2f}   {goal}", flush=True)


def claims(folder: Path) -> float:
    with open_store(folder) as store:
        ids = filled(store, POSTS)
        queue, now = store.queue, datetime.now(UTC)
        began = time.perf_counter()
        for publication_id in ids:
            claimed = queue.claim(publication_id, "bench", now)
            assert claimed is not None
            done = replace(claimed, state=PublicationState.PUBLISHED, parts_done=(Receipt("1", ""),))
            queue.save(done, expected=claimed)
        return len(ids) / (time.perf_counter() - began)


def filled(store: Store, number: int, at: datetime | None = None) -> list[str]:
    rows = []
    for n in range(number):
        post = post_of(f"Number {n}")
        publication = publication_of(post, f"p{n}", at or datetime.now(UTC) - timedelta(minutes=1))
        rows.append((publication, post))
    store.queue.add(rows)
    return [publication.id for publication, _ in rows]


def cpu(url: str) -> float:
    host = url.removeprefix("http://")
    body = json.dumps({"status": "x"})
    floor = http.client.HTTPConnection(host)

    def bare() -> None:
        floor.request("POST", "/api/v1/statuses", body, {"Content-Type": "application/json"})
        floor.getresponse().read()

    channel = Channel("c", "k", "mastodon", "probe", "Probe", "7", url)
    ours = Mastodon().connect(channel, {"access_token": Secret("token-of-the-bench")}, lambda _: None)

    one = order("x")

    def post() -> None:
        assert isinstance(ours.commit(one), Published)

    least, most = spent(bare), spent(post)
    ours.close()
    floor.close()
    return most / least


def spent(work: Callable[[], None]) -> float:
    """CPU seconds of one, the median of several rounds."""
    rounds = []
    for _ in range(9):
        began = time.thread_time()
        for _ in range(50):
            work()
        rounds.append((time.thread_time() - began) / 50)
    return median(rounds[1:])


def growth(url: str) -> float:
    """Beyond the finished bytes themselves, in both forms that networks want."""
    data, token, http_line = b"x" * (MEGABYTES * 1_000_000), Secret("token-of-the-bench"), Line()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    files = {"file": ("picture.png", data, "image/png")}
    for request in (
        Request("POST", f"{url}/api/v2/media", token, files=files),
        Request("PUT", f"{url}/upload", token, body=data),
    ):
        assert isinstance(http_line.send(request), Response)
    return (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024


class RealClock:
    def now(self) -> datetime:
        return datetime.now(UTC)

    def wait(self, seconds: float) -> None:
        time.sleep(seconds)


def engine(store: Store, server: FakeServer) -> Engine:
    return Engine(
        queue=store.queue,
        clock=RealClock(),
        channel_of=lambda _: SALT,
        connect=FakeLines({SALT.id: server}),
        render=plain_pixels,
        owner="bench",
    )


def lateness(folder: Path) -> float:
    """The latest of several posts, each alone at its time."""
    sent: list[datetime] = []
    server = FakeServer(on_call=lambda name: sent.append(datetime.now(UTC)) if name == "commit" else None)
    with open_store(folder) as store:
        times = [datetime.now(UTC) + timedelta(seconds=seconds) for seconds in (1.1, 2.3, 3.7, 5.2, 8.9)]
        for n, at in enumerate(times):
            post = post_of(f"Number {n}")
            store.queue.add([(publication_of(post, f"p{n}", at), post)])
        stop = threading.Event()
        publisher = Publisher(engine(store, server))
        thread = threading.Thread(target=publisher.run_until, args=(stop,))
        thread.start()
        while len(sent) < len(times):
            time.sleep(0.05)
        stop.set()
        thread.join()
    return max((when - at).total_seconds() for when, at in zip(sent, times, strict=True))


def idle(folder: Path) -> float:
    """With a hundred posts of tomorrow in the queue."""
    with open_store(folder) as store:
        filled(store, 100, datetime.now(UTC) + timedelta(days=1))
        stop = threading.Event()
        thread = threading.Thread(target=Publisher(engine(store, FakeServer())).run_until, args=(stop,))
        thread.start()
        time.sleep(2)
        began, cpu_began = time.perf_counter(), time.process_time()
        time.sleep(30)
        share = (time.process_time() - cpu_began) / (time.perf_counter() - began)
        stop.set()
        thread.join()
    return 100 * share


@contextmanager
def far_side() -> Iterator[str]:
    """A server in a process of its own that reads everything, keeps nothing and says that all is well."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.publishing", "--far-side"], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.kill()


def serve() -> None:
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_POST(self) -> None:
            left = int(self.headers.get("Content-Length", 0))
            while left > 0:
                left -= len(self.rfile.read(min(left, 1_048_576)))
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(ANSWER)))
            self.end_headers()
            self.wfile.write(ANSWER)

        do_PUT = do_POST

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    print(f"http://127.0.0.1:{server.server_port}", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    serve() if "--far-side" in sys.argv else main()
