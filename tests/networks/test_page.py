"""Pages of strangers, on a real server that misbehaves in every way we could think of."""

from __future__ import annotations

import gzip
import socket
import ssl
import subprocess
import threading
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from composer.core.errors import CardError
from composer.networks.shared.page import MOST_HTML, MOST_PICTURE, PageReader
from composer.networks.shared.strangers import Patience, Strangers
from tests.networks.loopback_server import LoopbackServer, Routes, Say, Seen

PAGE = b'<html><head><title>Ernte</title><meta property="og:image" content="/feld.png"></head>'
HTML = {"Content-Type": "text/html; charset=utf-8"}
QUICK = Patience(connect=1.0, read=0.3, total=0.8)


def only_here(address: str) -> bool:
    """Lets tests reach this computer at one address, and nothing else of it."""
    return address == "127.0.0.1"


HERE = Strangers(allows=only_here)


def picture() -> bytes:
    file = BytesIO()
    Image.new("RGB", (60, 30), "#406030").save(file, "PNG")
    return file.getvalue()


def refused(reader: PageReader, url: str) -> str:
    with pytest.raises(CardError) as caught:
        reader(url)
    return caught.value.code


def html(body: bytes, **headers: str) -> Say:
    return Say(200, body, {**HTML, **{name.replace("_", "-"): value for name, value in headers.items()}})


def moved(to: str, status: int = 302) -> Say:
    return Say(status, b"", {"Location": to})


@contextmanager
def serving(routes: Mapping[str, Say | Callable[[Seen], Say]]) -> Iterator[LoopbackServer]:
    with LoopbackServer(Routes(routes)) as server:
        yield server


def test_a_page_with_its_picture() -> None:
    with serving({"GET /": html(PAGE), "GET /feld.png": Say(200, picture(), {"Content-Type": "image/png"})}) as server:
        face = PageReader(HERE)(server.url)
        assert (face.title, face.picture) == ("Ernte", picture())
        asked = server.seen[0].headers
        assert asked["user-agent"].endswith("(+link preview)")
        assert asked["host"] == server.url.removeprefix("http://")
        assert not {"cookie", "authorization", "referer"} & asked.keys()


@pytest.mark.parametrize("answer", [Say(404), Say(200, b"no", {"Content-Type": "text/html"}), Say(200, b"x" * 99)])
def test_a_card_is_good_without_its_picture(answer: Say) -> None:
    with serving({"GET /": html(PAGE), "GET /feld.png": answer}) as server:
        assert PageReader(HERE)(server.url).picture is None


def test_a_picture_that_is_too_heavy_stays_away() -> None:
    heavy = Say(200, b"\x89PNG" + b"\0" * MOST_PICTURE, {"Content-Type": "image/png"})
    with serving({"GET /": html(PAGE), "GET /feld.png": heavy}) as server:
        assert PageReader(HERE)(server.url).picture is None


def test_the_usual_policy_reaches_nothing_on_this_computer() -> None:
    with serving({"GET /": html(PAGE)}) as server:
        assert refused(PageReader(), server.url) == "card.private"
        assert refused(PageReader(), server.url.replace("127.0.0.1", "localhost")) == "card.private"
        assert refused(PageReader(), server.url.replace("127.0.0.1", "[::ffff:127.0.0.1]")) == "card.private"
        assert server.seen == []


@pytest.mark.parametrize(
    "url",
    [
        *("ftp://salz.example/a", "file:///etc/passwd", "javascript:alert(1)", "salz.example", "", "https://"),
        *("https://user@salz.example/", "https://user:secret@salz.example/", "http://salz.example:25/", "http://[::1"),
    ],
)
def test_addresses_that_are_none(url: str) -> None:
    assert refused(PageReader(), url) == "card.address"


def test_redirects_are_followed() -> None:
    routes = {"GET /": moved("/b", 301), "GET /b": moved("c?d=1#e", 308), "GET /c": html(PAGE)}
    with serving(routes) as server:
        assert PageReader(HERE)(server.url).title == "Ernte"
        assert server.seen[2].path == "/c?d=1"


@pytest.mark.parametrize("inside", ["http://10.0.0.1/", "http://169.254.169.254/latest/", "http://[::1]/"])
def test_a_redirect_inwards_is_refused(inside: str) -> None:
    with serving({"GET /": moved(inside)}) as server:
        assert refused(PageReader(HERE), server.url) == "card.private"
        assert len(server.seen) == 1


def test_a_redirect_to_another_kind_of_address_is_refused() -> None:
    with serving({"GET /": moved("file:///etc/passwd")}) as server:
        assert refused(PageReader(HERE), server.url) == "card.address"


def test_redirects_without_end() -> None:
    with serving({"GET /": moved("/")}) as server:
        assert refused(PageReader(HERE), server.url) == "card.redirects"
        assert len(server.seen) == 6


class Names:
    """A name server that changes its mind: each look-up gives the next answer."""

    def __init__(self, *answers: Sequence[str]) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []

    def __call__(self, host: str, port: int) -> Sequence[str]:
        self.asked.append(host)
        return self.answers.pop(0)


def test_a_name_cannot_change_its_mind_between_look_and_connection() -> None:
    with serving({"GET /": html(b"<title>Ernte</title>")}) as server:
        names = Names(["127.0.0.1"], ["10.0.0.1"])
        port = server.url.rpartition(":")[2]
        reader = PageReader(replace(HERE, resolve=names))
        assert reader(f"http://salz.example:{port}/").title == "Ernte"
        assert names.asked == ["salz.example"]
        assert server.seen[0].headers["host"] == f"salz.example:{port}"
        assert refused(reader, f"http://salz.example:{port}/") == "card.private"


def test_one_inward_address_among_several_refuses_the_name() -> None:
    reader = PageReader(replace(HERE, resolve=Names(["127.0.0.1", "192.168.1.1"], [])))
    assert refused(reader, "http://salz.example/") == "card.private"
    assert refused(reader, "http://salz.example/") == "card.private"


def test_the_next_address_is_tried() -> None:
    with serving({"GET /": html(b"<title>Ernte</title>")}) as server:
        strangers = Strangers(lambda _: True, Names(["127.0.0.2", "127.0.0.1"]))
        url = f"http://salz.example:{server.url.rpartition(':')[2]}/"
        assert PageReader(strangers)(url).title == "Ernte"


def no_names(host: str, port: int) -> Sequence[str]:
    raise socket.gaierror(-3, "Temporary failure in name resolution")


def test_offline() -> None:
    assert refused(PageReader(replace(HERE, resolve=no_names)), "https://salz.example/") == "card.offline"


def test_nobody_there() -> None:
    with serving({}) as server:
        url = server.url
    assert refused(PageReader(HERE), url) == "card.no-connection"


def test_a_server_without_tls() -> None:
    with serving({}) as server:
        assert refused(PageReader(HERE), server.url.replace("http:", "https:")) == "card.tls"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Key and certificate of salz.example in one file, signed by nobody else."""
    file = tmp_path_factory.mktemp("tls") / "salz.pem"
    made = ("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=salz.example")
    name = ("-addext", "subjectAltName=DNS:salz.example")
    subprocess.run([*made, *name, "-keyout", str(file), "-out", f"{file}.crt"], check=True, capture_output=True)
    file.write_bytes(file.read_bytes() + Path(f"{file}.crt").read_bytes())
    return file


@contextmanager
def serving_tls(certificate: Path) -> Iterator[tuple[LoopbackServer, str]]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with LoopbackServer(Routes({"GET /": html(b"<title>Ernte</title>")}), context) as server:
        yield server, server.url.rpartition(":")[2]


def test_name_and_certificate_are_the_hosts_though_the_address_is_fixed(certificate: Path) -> None:
    with serving_tls(certificate) as (server, port):
        strangers = Strangers(only_here, Names(["127.0.0.1"], ["127.0.0.1"]), trust=str(certificate))
        assert PageReader(strangers)(f"https://salz.example:{port}/").title == "Ernte"
        assert refused(PageReader(strangers), f"https://korn.example:{port}/") == "card.tls"
        assert len(server.seen) == 1


def test_a_certificate_that_nobody_trusts(certificate: Path) -> None:
    with serving_tls(certificate) as (server, port):
        strangers = replace(HERE, resolve=Names(["127.0.0.1"]))
        assert refused(PageReader(strangers), f"https://salz.example:{port}/") == "card.tls"
        assert server.seen == []


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (Say(500, PAGE, HTML), "card.status"),
        (Say(404, PAGE, HTML), "card.status"),
        (Say(302, PAGE, HTML), "card.status"),
        (Say(200, b"%PDF", {"Content-Type": "application/pdf"}), "card.not-a-page"),
        (Say(200, PAGE), "card.not-a-page"),
        (Say(200, PAGE, {**HTML, "Content-Encoding": "br"}), "card.not-a-page"),
        (Say(200, PAGE, {**HTML, "Content-Encoding": "gzip"}), "card.broken"),
        (Say(200, b"", HTML), "card.nothing"),
        (Say(200, b"<p>Words only", HTML), "card.nothing"),
        (Say(hang_up=True), "card.broken"),
    ],
)
def test_answers_that_are_no_page(answer: Say, code: str) -> None:
    with serving({"GET /": answer}) as server:
        assert refused(PageReader(HERE), server.url) == code


def test_xhtml_and_packed_pages_are_read() -> None:
    xhtml = Say(200, gzip.compress(PAGE), {"Content-Type": "Application/XHTML+XML", "Content-Encoding": "gzip"})
    with serving({"GET /": xhtml, "GET /b": html(zlib.compress(PAGE), Content_Encoding="deflate")}) as server:
        assert PageReader(HERE)(server.url).title == "Ernte"
        assert PageReader(HERE)(server.url + "/b").title == "Ernte"


def test_of_a_huge_page_the_beginning_is_read() -> None:
    with serving({"GET /": html(PAGE + b"<p>salt</p>" * 1_000_000)}) as server:
        assert HERE.get(server.url, ("text/html",), MOST_HTML).body[-4:] != b""
        assert len(HERE.get(server.url, ("text/html",), MOST_HTML).body) == MOST_HTML
        assert PageReader(HERE)(server.url).title == "Ernte"


def test_a_bomb_is_unpacked_up_to_the_limit_only() -> None:
    bomb = gzip.compress(PAGE + b" " * 50_000_000, compresslevel=1)
    with serving({"GET /": html(bomb, Content_Encoding="gzip")}) as server:
        assert len(HERE.get(server.url, ("text/html",), MOST_HTML).body) == MOST_HTML


def test_an_answer_that_comes_in_drops_ends_with_the_time() -> None:
    with dripping(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>Ernte</title>") as url:
        assert refused(PageReader(replace(HERE, patience=QUICK)), url) == "card.timeout"


def test_a_head_that_comes_in_drops_ends_with_the_time() -> None:
    with dripping(b"HTTP/1.1 200 OK\r\n") as url:
        assert refused(PageReader(replace(HERE, patience=QUICK)), url) == "card.timeout"


def test_a_handshake_that_comes_in_drops_ends_with_the_time() -> None:
    with dripping(b"\x16\x03\x03\x40\x00") as url:
        reader = PageReader(replace(HERE, patience=QUICK))
        assert refused(reader, url.replace("http:", "https:")) == "card.timeout"


def test_a_server_that_says_nothing() -> None:
    with dripping(b"", drop=b"") as url:
        assert refused(PageReader(replace(HERE, patience=QUICK)), url) == "card.timeout"


@contextmanager
def dripping(begin: bytes, drop: bytes = b"x") -> Iterator[str]:
    """A server that says `begin` and then a byte now and then, never long enough apart to be given up for that."""
    stop = threading.Event()

    def serve() -> None:
        try:
            connection, _ = listener.accept()
        except TimeoutError:
            return
        with connection:
            connection.sendall(begin)
            while not stop.wait(0.05):
                try:
                    connection.sendall(drop)
                except OSError:
                    return

    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(10)
        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}/"
        finally:
            stop.set()
            thread.join()
