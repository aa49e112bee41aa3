"""An independent client finds nothing odd about our Mastodon."""

from __future__ import annotations

import re

import pytest
import requests
from mastodon import Mastodon, MastodonAPIError, MastodonRatelimitError, MastodonUnauthorizedError

from composer.rehearsal import Call, Fault, Stage
from tests.rehearsal.conftest import picture

REDIRECT = "urn:ietf:wg:oauth:2.0:oob"
SCOPES = ["read:accounts", "read:statuses", "write:statuses", "write:media"]


@pytest.fixture
def signed_in(stage: Stage, http: requests.Session) -> Mastodon:
    """Registered, authorised on the page and logged in the way the library does it."""
    stage.account("mastodon", "salzhaus", "Salzhaus")
    base = stage.url("mastodon")
    client_id, secret = Mastodon.create_app(
        "Tonart", scopes=SCOPES, redirect_uris=REDIRECT, api_base_url=base, session=http
    )
    client = Mastodon(client_id, secret, api_base_url=base, session=http, ratelimit_method="throw", request_timeout=10)
    page = http.get(client.auth_request_url(scopes=SCOPES, redirect_uris=REDIRECT, allow_http=True), timeout=10).text
    ticket = re.search(r'name="ticket" value="([^"]+)"', page)
    who = re.search(r'<option value="([^"]+)"', page)
    assert ticket
    assert who
    form = {"ticket": ticket.group(1), "account": who.group(1), "answer": "yes"}
    shown = http.post(f"{base}/oauth/authorize", data=form, timeout=10).text
    code = re.search(r'<code id="code">([^<]+)<', shown)
    assert code
    client.log_in(code=code.group(1), redirect_uri=REDIRECT, scopes=SCOPES, allow_http=True)
    return client


def test_the_whole_job(stage: Stage, signed_in: Mastodon) -> None:
    me = signed_in.account_verify_credentials()
    assert me.acct == "salzhaus"
    assert signed_in.instance_v2().configuration.statuses.max_characters == 500
    media = [
        signed_in.media_post(picture(width=40 + n), mime_type="image/png", description=f"Bild {n}") for n in range(4)
    ]
    first = signed_in.status_post("Vier Bilder", media_ids=media, language="de", idempotency_key="one")
    again = signed_in.status_post("Vier Bilder", media_ids=media, language="de", idempotency_key="one")
    assert again.id == first.id
    second = signed_in.status_post("Und weiter", in_reply_to_id=first.id, idempotency_key="two")
    posts = stage.posts("mastodon")
    assert [(p.remote_id, p.reply_to) for p in posts] == [(str(first.id), None), (str(second.id), str(first.id))]
    assert [p.alt for p in posts[0].pictures] == [f"Bild {n}" for n in range(4)]
    listed = signed_in.account_statuses(me.id, exclude_reblogs=True)
    assert [status.id for status in listed] == [second.id, first.id]
    assert [m.description for m in listed[1].media_attachments] == [f"Bild {n}" for n in range(4)]
    assert [s.id for s in signed_in.status_context(first.id).descendants] == [second.id]
    assert signed_in.status_source(second.id).text == "Und weiter"
    signed_in.status_delete(second.id)
    assert len(stage.posts("mastodon")) == 1


def test_a_poll_behind_a_warning(stage: Stage, signed_in: Mastodon) -> None:
    poll = signed_in.make_poll(["Ja", "Nein"], 3600, multiple=True)
    status = signed_in.status_post("Salz?", spoiler_text="Essen", visibility="unlisted", poll=poll)
    assert [option.title for option in status.poll.options] == ["Ja", "Nein"]
    assert status.poll.multiple
    assert (status.spoiler_text, status.visibility, status.sensitive) == ("Essen", "unlisted", True)
    with pytest.raises(MastodonAPIError):
        signed_in.status_post("Salz?", poll=signed_in.make_poll(["Ja", "Ja"], 3600))


def test_media_that_takes_its_time(stage: Stage, signed_in: Mastodon) -> None:
    stage.fault("mastodon", Fault.SLOW_MEDIA, on=Call.UPLOAD)
    media = signed_in.media_post(picture(), mime_type="image/png")
    assert media.url is None
    signed_in.media(media.id)
    assert signed_in.media(media.id).url


def test_limits_and_dead_tokens_have_their_classes(stage: Stage, signed_in: Mastodon) -> None:
    stage.fault("mastodon", Fault.RATE_LIMITED)
    with pytest.raises(MastodonRatelimitError):
        signed_in.status_post("zu viel")
    stage.fault("mastodon", Fault.REVOKED_TOKEN)
    with pytest.raises(MastodonUnauthorizedError):
        signed_in.status_post("zu spät")
    with pytest.raises(MastodonUnauthorizedError):
        signed_in.account_verify_credentials()
    assert stage.posts("mastodon") == ()
