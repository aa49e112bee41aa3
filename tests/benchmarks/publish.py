"""`tonart publish` of one text post against npm's crosspost: python -m tests.benchmarks.publish [ROUNDS]

Both post to the same loopback stub of a Mastodon server, one process each, start to end. Needs node and npm; crosspost
is installed into a cache folder (TONART_NODE_CACHE, or ~/.cache/tonart).
"""

from __future__ import annotations

import os
import ssl
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

from tests.benchmarks.measuring import Cost, cost, python, table

CROSSPOST = "@humanwhocodes/crosspost@1.0.4"
STATUS = b'{"id":"1","url":"http://127.0.0.1/@a/1","uri":"https://127.0.0.1/users/a/statuses/1","content":"<p>x</p>","media_attachments":[]}'
ACCOUNT = b'{"id":"7","acct":"probe","username":"probe","display_name":"Probe","url":"http://127.0.0.1/@probe"}'
INSTANCE = b'{"domain":"127.0.0.1","version":"4.7.3","configuration":{"statuses":{"max_characters":500}}}'
FLOORS = {
    "Python": "pass",
    "importing requests": "import requests",
    "importing SQLAlchemy too": "import requests, sqlalchemy.dialects.sqlite",
}
"""What nothing that is built on these can go below."""


class Stub(BaseHTTPRequestHandler):
    """Just enough of Mastodon for one post; counts them."""

    protocol_version = "HTTP/1.1"
    posts: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self._answer(INSTANCE if "instance" in self.path else ACCOUNT if "verify" in self.path else STATUS)

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.posts.append(self.path)
        self._answer(STATUS)

    def _answer(self, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@contextmanager
def stub(certificate: Path | None = None) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Stub)
    if certificate:
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(certificate)
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    with tempfile.TemporaryDirectory() as folder, stub() as plain, stub(self_signed(Path(folder))) as encrypted:
        crosspost = installed_crosspost()
        # crosspost speaks https only, which costs it a few milliseconds more than ours.
        theirs = {"MASTODON_ACCESS_TOKEN": "token-of-the-stub", "MASTODON_HOST": encrypted}
        theirs |= {"NODE_NO_WARNINGS": "1", "NODE_TLS_REJECT_UNAUTHORIZED": "0"}
        ours = {"TONART_BENCH_URL": f"http://{plain}", "TONART_DATA": folder}
        queue = python("-m", "tests.benchmarks.publish_once", "--queue")
        publish = python("-m", "tests.benchmarks.publish_once", "--publish")
        floors = {
            f"only {name}": python("-c", f"import gc; gc.disable(); {code}; gc.freeze()")
            for name, code in FLOORS.items()
        }
        costs: dict[str, list[Cost]] = {name: [] for name in ("crosspost", "tonart publish", *floors)}
        for number in range(rounds + 1):
            command = ["node", str(crosspost), "--mastodon", f"One text post, number {number}"]
            costs["crosspost"].append(cost(command, theirs))
            cost(queue, ours)
            costs["tonart publish"].append(cost(publish, ours))
            for name, command in floors.items():
                costs[name].append(cost(command))
    if len(Stub.posts) != 2 * (rounds + 1):
        raise SystemExit(f"the stub counted {len(Stub.posts)} posts instead of {2 * (rounds + 1)}")
    table({name: middle(seen[1:]) for name, seen in costs.items()}, "crosspost")
    print("goal: half or less of CPU and peak memory")


def self_signed(folder: Path) -> Path:
    """Certificate and key in one file."""
    path = folder / "stub.pem"
    subject = ("-subj", "/CN=127.0.0.1", "-days", "2", "-nodes", "-newkey", "rsa:2048")
    command = ["openssl", "req", "-x509", *subject, "-keyout", str(path), "-out", str(folder / "certificate.pem")]
    subprocess.run(command, check=True, capture_output=True)
    path.write_bytes(path.read_bytes() + (folder / "certificate.pem").read_bytes())
    return path


def middle(seen: list[Cost]) -> Cost:
    from statistics import median

    return Cost(median(c.cpu for c in seen), median(c.wall for c in seen), median(c.peak for c in seen))


def installed_crosspost() -> Path:
    cache = Path(os.environ.get("TONART_NODE_CACHE") or Path.home() / ".cache" / "tonart") / "crosspost"
    program = cache / "node_modules" / "@humanwhocodes" / "crosspost" / "dist" / "bin.js"
    if not program.is_file():
        cache.mkdir(parents=True, exist_ok=True)
        command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(cache), CROSSPOST]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return program


if __name__ == "__main__":
    main()
