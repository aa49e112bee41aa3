"""The browser comes back from a sign-in to a tiny server of ours."""

from __future__ import annotations

import socket
from threading import Event, Thread

import pytest
import requests

from composer.core.errors import SignInError
from composer.networks.shared.loopback import LoopbackRedirect
from composer.networks.shared.oauth import code_from, new_challenge


def test_it_hands_over_the_answer_and_says_that_the_page_can_be_closed() -> None:
    with LoopbackRedirect("de") as redirect:
        pages: list[requests.Response] = []
        address = f"{redirect.uri}?code=c0de&state=st"
        browser = Thread(target=lambda: pages.append(requests.get(address, timeout=10)))
        browser.start()
        came_back = redirect.wait(10)
        browser.join()
    assert came_back == "/callback?code=c0de&state=st"
    assert pages[0].status_code == 200
    assert "schließen" in pages[0].content.decode()
    assert 'lang="de"' in pages[0].text
    assert "c0de" not in pages[0].text


def test_only_this_computer_is_listened_to_and_only_until_the_end() -> None:
    with LoopbackRedirect() as redirect:
        port = int(redirect.uri.split(":")[2].partition("/")[0])
        assert redirect.uri.startswith("http://127.0.0.1:")
    with pytest.raises(ConnectionRefusedError), socket.create_connection(("127.0.0.1", port), timeout=2):
        pass


def test_other_pages_and_silent_connections_are_not_the_answer() -> None:
    with LoopbackRedirect() as redirect:
        port = int(redirect.uri.split(":")[2].partition("/")[0])
        statuses: list[int] = []

        def browse() -> None:
            with socket.create_connection(("127.0.0.1", port)):
                icon = requests.get(f"http://127.0.0.1:{port}/favicon.ico", timeout=10)
                statuses.append(icon.status_code)
                statuses.append(requests.get(f"{redirect.uri}?state=1", timeout=10).status_code)

        browser = Thread(target=browse)
        browser.start()
        assert redirect.wait(10) == "/callback?state=1"
        browser.join()
    assert statuses == [404, 200]


def test_it_does_not_wait_for_ever() -> None:
    with LoopbackRedirect() as redirect, pytest.raises(SignInError) as late:
        redirect.wait(0.01)
    assert late.value.code == "sign-in.timeout"


def test_a_person_may_stop_it() -> None:
    stop = Event()
    stop.set()
    with LoopbackRedirect() as redirect, pytest.raises(SignInError) as stopped:
        redirect.wait(10, stop)
    assert stopped.value.code == "sign-in.cancelled"


def test_a_taken_port_is_passed_over() -> None:
    with LoopbackRedirect() as first:
        port = int(first.uri.split(":")[2].partition("/")[0])
        with LoopbackRedirect(ports=(port, 0)) as second:
            assert second.uri != first.uri
        with pytest.raises(SignInError) as taken:
            LoopbackRedirect(ports=(port,))
    assert (taken.value.code, taken.value.values) == ("sign-in.port-taken", {"port": port})


def test_an_answer_that_is_not_ours_is_refused() -> None:
    assert code_from("/callback?code=abc&state=mine", "mine").reveal() == "abc"
    for address, code in (
        ("/callback?code=abc&state=yours", "sign-in.state"),
        ("/callback?code=abc", "sign-in.state"),
        ("/callback?code=abc&state=%C3%A4", "sign-in.state"),
        ("/callback?error=access_denied&state=mine", "sign-in.denied"),
        ("/callback?error=server_error&state=mine", "sign-in.trouble"),
        ("/callback?state=mine", "sign-in.code"),
    ):
        with pytest.raises(SignInError) as refused:
            code_from(address, "mine")
        assert refused.value.code == code


def test_every_challenge_is_new_and_shows_no_secret() -> None:
    one, other = new_challenge(), new_challenge()
    assert one.state != other.state
    assert one.verifier != other.verifier
    assert 43 <= len(one.verifier.reveal()) <= 128
    assert one.verifier.reveal() not in repr(one)
