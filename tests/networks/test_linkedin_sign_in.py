"""Signing in to LinkedIn on the stage, as a member and for a page, and what LinkedIn refuses there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from composer.core.client import Channel
from composer.core.errors import SignInError
from composer.core.outcome import Identity, Published, SignInDead, Uploaded
from composer.core.secret import Secret
from composer.core.sign_in import OwnApp, SignedIn
from composer.networks.linkedin import LinkedIn
from composer.rehearsal.faults import Fault
from composer.rehearsal.stage import Stage
from composer.rehearsal.values import Call
from tests.networks.orders import keep_nothing, order, rendition
from tests.networks.person import Person, free_port

PAGE = "urn:li:organization:2414183"


class There:
    """LinkedIn on the stage, an app there, and a member."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.ahead = timedelta()
        self.network = LinkedIn("202608", port=free_port())
        self.account = stage.account("linkedin", "probe", "Anna Probe")
        self.person = Person(self.account.account_id)

    def app(self, *, pages: bool = False) -> OwnApp:
        made = self.stage.app("linkedin", self.network.callback, pages=pages)
        return OwnApp(made.client_id, made.client_secret, pages)

    def sign_in(self, app: OwnApp) -> tuple[SignedIn, ...]:
        try:
            return self.network.sign_in(app, self.person.browser(), self.stage.url("linkedin"))
        finally:
            self.person.gone()

    def failed(self, app: OwnApp) -> str:
        with pytest.raises(SignInError) as failed:
            self.sign_in(app)
        return failed.value.code


@pytest.fixture
def there() -> Iterator[There]:
    made: list[There] = []
    with Stage(now=lambda: datetime.now(UTC) + (made[0].ahead if made else timedelta())) as stage:
        made.append(There(stage))
        yield made[0]
        assert stage.mishaps == ()


def test_a_member_signs_in_for_sixty_days(there: There) -> None:
    (signed_in,) = there.sign_in(there.app())
    assert signed_in.identity.account_id == there.account.account_id
    assert signed_in.began is not None
    assert signed_in.ends == signed_in.began + timedelta(days=60)
    assert "code_challenge" not in there.person.seen[0]
    assert "w_organization_social" not in there.person.seen[0]


def test_a_member_publishes_for_a_page(there: There) -> None:
    there.stage.look_after("linkedin", there.account.account_id, PAGE, "Salzwerk AG")
    person, page = there.sign_in(there.app(pages=True))
    assert (person.identity.display_name, page.identity.display_name) == ("Anna Probe", "Salzwerk AG")
    channel = Channel("c", "salt", "linkedin", "", "Salzwerk AG", PAGE, there.stage.url("linkedin"))
    connection = there.network.connect(channel, page.credential, keep_nothing)
    assert isinstance(connection.identify(), Identity)
    assert isinstance(connection.upload(rendition()), Uploaded)
    assert isinstance(connection.commit(order()), Published)
    connection.close()
    assert [post.display_name for post in there.stage.posts()] == ["Salzwerk AG"]


def test_an_app_for_members_is_not_asked_for_pages(there: There) -> None:
    there.stage.look_after("linkedin", there.account.account_id, PAGE, "Salzwerk AG")
    assert len(there.sign_in(there.app())) == 1


@pytest.mark.parametrize("wrong", [Secret("wrong"), Secret("")])
def test_a_wrong_secret(there: There, wrong: Secret) -> None:
    assert there.failed(replace(there.app(), secret=wrong)) == "sign-in.app"


def test_rights_that_the_app_has_not(there: There) -> None:
    assert there.failed(replace(there.app(), pages=True)) == "sign-in.app-rights"


def test_a_no_in_the_browser(there: There) -> None:
    there.person.answer = "no"
    assert there.failed(there.app()) == "sign-in.denied"


def test_a_code_that_is_too_old(there: There) -> None:
    def dawdle() -> None:
        there.ahead = timedelta(minutes=31)

    there.person.meanwhile = dawdle
    assert there.failed(there.app()) == "sign-in.code"


def test_a_network_out_of_order(there: There) -> None:
    there.stage.fault("linkedin", Fault.UNAVAILABLE, on=Call.SIGN_IN, skip=2)
    assert there.failed(there.app()) == "sign-in.trouble"


def test_another_set_of_rights_ends_the_earlier_tokens(there: There) -> None:
    app = there.app(pages=True)
    (first,) = there.sign_in(replace(app, pages=False))
    there.sign_in(app)
    channel = Channel("c", "salt", "linkedin", "", "", there.account.account_id, there.stage.url("linkedin"))
    connection = there.network.connect(channel, first.credential, keep_nothing)
    assert isinstance(connection.identify(), SignInDead)
    connection.close()
