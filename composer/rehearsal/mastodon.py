"""A Mastodon server of version 4.7 as far as publishing needs it."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from werkzeug.wrappers import Request, Response

from composer.core.secret import Secret
from composer.rehearsal import mastodon_shapes as shapes
from composer.rehearsal.faults import Fault
from composer.rehearsal.mastodon_answers import refuse, wrong
from composer.rehearsal.mastodon_oauth import SCOPES, MastodonOauth
from composer.rehearsal.mastodon_params import params, time_of
from composer.rehearsal.mastodon_plans import Plan
from composer.rehearsal.mastodon_posting import LEAD, Facts, MastodonPosting
from composer.rehearsal.page import picture_answer
from composer.rehearsal.speaker import Handler, Refusal, Speaker, bearer, json_answer
from composer.rehearsal.values import Call, StageAccount, StagePost
from composer.rehearsal.world import Token, milliseconds, stable_number

MEDIA_LIMIT = (30, timedelta(minutes=30))
POST_LIMIT = (300, timedelta(hours=3))
CALL_LIMIT = (300, timedelta(minutes=5))
OWN_SCOPES = frozenset({"read:accounts", "read:statuses", "write:statuses", "write:media"})


class MastodonServer(Speaker):
    network = "mastodon"

    def routes(self) -> Iterable[tuple[str, str, Handler, Call]]:
        self._oauth = oauth = MastodonOauth(self.world, self.state)
        self._posting = MastodonPosting(self.world, self.state)
        return (
            ("GET", "/api/v1/instance", lambda r: json_answer(shapes.instance_v1(r.host)), Call.READ),
            ("GET", "/api/v2/instance", lambda r: json_answer(shapes.instance_v2(r.host, self.url)), Call.READ),
            ("GET", "/api/v1/custom_emojis", lambda _: json_answer([]), Call.READ),
            ("GET", "/.well-known/oauth-authorization-server", self._metadata, Call.READ),
            ("GET", "/.well-known/nodeinfo", self._nodeinfo, Call.READ),
            ("GET", "/nodeinfo/2.0", self._nodeinfo_document, Call.READ),
            ("POST", "/api/v1/apps", oauth.register, Call.SIGN_IN),
            ("GET", "/api/v1/apps/verify_credentials", self._app, Call.IDENTIFY),
            ("GET", "/oauth/authorize", self._ask, Call.SIGN_IN),
            ("POST", "/oauth/authorize", oauth.answer, Call.SIGN_IN),
            ("GET", "/oauth/authorize/native", oauth.native, Call.SIGN_IN),
            ("POST", "/oauth/token", oauth.token, Call.SIGN_IN),
            ("POST", "/oauth/revoke", oauth.revoke, Call.SIGN_IN),
            ("GET", "/api/v1/accounts/verify_credentials", self._me, Call.IDENTIFY),
            ("GET", "/api/v1/accounts/<account_id>", self._account_by_id, Call.READ),
            ("GET", "/api/v1/accounts/<account_id>/statuses", self._list, Call.READ),
            ("POST", "/api/v2/media", self._upload, Call.UPLOAD),
            ("GET", "/api/v1/media/<media_id>", self._media, Call.READ),
            ("PUT", "/api/v1/media/<media_id>", self._change_media, Call.UPLOAD),
            ("DELETE", "/api/v1/media/<media_id>", self._delete_media, Call.OTHER),
            ("POST", "/api/v1/statuses", self._create, Call.COMMIT),
            ("GET", "/api/v1/statuses", self._several, Call.READ),
            ("GET", "/api/v1/statuses/<number>", self._one, Call.READ),
            ("GET", "/api/v1/statuses/<number>/source", self._source, Call.READ),
            ("GET", "/api/v1/statuses/<number>/context", self._context, Call.READ),
            ("DELETE", "/api/v1/statuses/<number>", self._delete, Call.OTHER),
            ("GET", "/api/v1/scheduled_statuses", self._plans, Call.READ),
            ("GET", "/api/v1/scheduled_statuses/<number>", self._plan, Call.READ),
            ("PUT", "/api/v1/scheduled_statuses/<number>", self._move_plan, Call.OTHER),
            ("DELETE", "/api/v1/scheduled_statuses/<number>", self._drop_plan, Call.OTHER),
            ("GET", "/@<_handle>/<number>", self._page, Call.OTHER),
            ("GET", "/system/media_attachments/files/<media_id>/original", self._file, Call.OTHER),
        )

    def local_name(self, handle: str) -> str:
        return handle.removeprefix("@").partition("@")[0]

    def create_account(self, handle: str, display_name: str) -> StageAccount:
        account_id = stable_number("mastodon", handle, digits=18)
        text = self.state.keep_token(secrets.token_urlsafe(32), Token(account_id, scopes=OWN_SCOPES))
        return StageAccount("mastodon", account_id, handle, display_name, {"access_token": Secret(text)})

    def error(self, status: int, text: str) -> Response:
        return json_answer({"error": text}, status)

    def rate_headers(self, left: int, ends_in: timedelta, limit: int = 300) -> dict[str, str]:
        return {
            "X-RateLimit-Limit": str(limit),
            "X-RateLimit-Remaining": str(max(left, 0)),
            "X-RateLimit-Reset": milliseconds(self.world.now() + ends_in).replace("Z", "000Z"),
        }

    def fault_answer(self, fault: Fault, request: Request) -> Response:
        match fault:
            case Fault.RATE_LIMITED:
                return wrong(request, 429, "rate")
            case Fault.EXPIRED_TOKEN:
                return wrong(request, 401, "expired-token")
            case Fault.REVOKED_TOKEN:
                if token := self.state.tokens.get(bearer(request)):
                    token.revoked = True
                return wrong(request, 401, "revoked-token")
            case Fault.SUSPENDED:
                return wrong(request, 403, "suspended")
            case Fault.FORBIDDEN | Fault.NO_CREDITS:
                return wrong(request, 403, "scope")
            case Fault.MEDIA_NOT_READY:
                return wrong(request, 422, "unready")
            case Fault.UNAVAILABLE:
                return wrong(request, 503, "lock")
            case _:  # a repeat of a key is answered with 500 by 4.6 and early 4.7
                return wrong(request, 500, "server")

    def slow_media(self) -> None:
        self._posting.slow_media += 1

    def _allow(self, request: Request, scope: str, limit: tuple[int, timedelta] = CALL_LIMIT) -> StageAccount:
        """Who calls, when the token carries `scope` or its broad form."""
        token = self.state.tokens.get(bearer(request))
        if token is None:
            raise refuse(request, 401, "invalid-token")
        if token.revoked:
            raise refuse(request, 401, "revoked-token")
        if token.expires_at is not None and token.expires_at <= self.world.now():
            raise refuse(request, 401, "expired-token")
        small = {"profile"} if scope == "read:accounts" else set()
        if not token.scopes & ({scope, scope.split(":")[0]} | small):
            raise refuse(request, 403, "scope")
        if token.account_id not in self.state.accounts:
            raise refuse(request, 422, "scope")
        left, ends = self.world.spend(f"mastodon {limit[1]}", token.account_id, *limit)
        headers = self.rate_headers(left, ends - self.world.now(), limit[0])
        if left < 0:
            answer = wrong(request, 429, "rate")
            answer.headers.update(headers)
            raise Refusal(answer)
        request.environ["stage.headers"] = headers
        self.catch_up()
        return self.state.accounts[token.account_id]

    def _with_limits(self, request: Request, answer: Response) -> Response:
        answer.headers.update(request.environ.get("stage.headers", {}))
        return answer

    def _ask(self, request: Request) -> Response:
        """Somebody must be there to say yes: a server without accounts gets one."""
        if not self.state.accounts:
            who = self.create_account("probe", "Probekonto")
            self.state.accounts[who.account_id] = who
        return self._oauth.ask(request)

    def _metadata(self, _request: Request) -> Response:
        return json_answer(
            {
                "issuer": f"{self.url}/",
                "authorization_endpoint": f"{self.url}/oauth/authorize",
                "token_endpoint": f"{self.url}/oauth/token",
                "revocation_endpoint": f"{self.url}/oauth/revoke",
                "app_registration_endpoint": f"{self.url}/api/v1/apps",
                "scopes_supported": sorted(SCOPES),
                "response_types_supported": ["code"],
                "response_modes_supported": ["query", "fragment", "form_post"],
                "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
                "grant_types_supported": ["authorization_code", "client_credentials"],
                "code_challenge_methods_supported": ["S256"],
            }
        )

    def _nodeinfo(self, _request: Request) -> Response:
        rel = "http://nodeinfo.diaspora.software/ns/schema/2.0"
        return json_answer({"links": [{"rel": rel, "href": f"{self.url}/nodeinfo/2.0"}]})

    def _nodeinfo_document(self, _request: Request) -> Response:
        software = {"name": "mastodon", "version": shapes.VERSION}
        usage = {"users": {"total": len(self.state.accounts)}, "localPosts": len(self.state.posts)}
        body: dict[str, Any] = {"version": "2.0", "software": software, "protocols": ["activitypub"], "usage": usage}
        return json_answer(
            {**body, "services": {"outbound": [], "inbound": []}, "openRegistrations": False, "metadata": {}}
        )

    def _app(self, request: Request) -> Response:
        token, app = self.state.tokens.get(bearer(request)), self._oauth.token_app.get(bearer(request))
        if token is None or token.revoked or app is None:
            raise refuse(request, 401, "invalid-token")
        return json_answer(
            {"id": app.id, "name": app.name, "website": app.website or None, "scopes": sorted(app.scopes)}
        )

    def _me(self, request: Request) -> Response:
        who = self._allow(request, "read:accounts")
        return self._with_limits(request, json_answer(self._account_shape(who, source=True)))

    def _account_shape(self, who: StageAccount, *, source: bool = False) -> dict[str, Any]:
        return shapes.account(who, self.url, self._posting.count(who), source=source)

    def _account_by_id(self, request: Request, account_id: str) -> Response:
        who = self.state.accounts.get(account_id)
        if who is None:
            raise refuse(request, 404, "not-found")
        return json_answer(self._account_shape(who))

    def _upload(self, request: Request) -> Response:
        who = self._allow(request, "write:media", MEDIA_LIMIT)
        return self._with_limits(request, self._posting.upload(request, who))

    def _media(self, request: Request, media_id: str) -> Response:
        return self._posting.media(request, self._allow(request, "write:media"), media_id)

    def _change_media(self, request: Request, media_id: str) -> Response:
        return self._posting.change_media(request, self._allow(request, "write:media"), media_id)

    def _delete_media(self, request: Request, media_id: str) -> Response:
        return self._posting.delete_media(request, self._allow(request, "write:media"), media_id)

    def _create(self, request: Request) -> Response:
        who = self._allow(request, "write:statuses", POST_LIMIT)
        app = self._oauth.token_app.get(bearer(request))
        return self._with_limits(request, self._posting.create(request, who, app.name if app else "Tonart"))

    def _found(self, request: Request, number: str) -> StagePost:
        self._posting.base = self.url
        post = self.state.posts.get(number)
        if post is None:
            raise refuse(request, 404, "not-found")
        return post

    def _one(self, request: Request, number: str) -> Response:
        return json_answer(self._posting.entity(self._found(request, number)))

    def _several(self, request: Request) -> Response:
        ids = request.args.getlist("id[]")
        if len(ids) > 20:
            raise refuse(request, 422, "missing", name="id")
        self._posting.base = self.url
        return json_answer([self._posting.entity(self.state.posts[i]) for i in ids if i in self.state.posts])

    def _source(self, request: Request, number: str) -> Response:
        who = self._allow(request, "read:statuses")
        post = self._found(request, number)
        if post.account_id != who.account_id:
            raise refuse(request, 404, "not-found")
        return json_answer(self._posting.source(post))

    def _context(self, request: Request, number: str) -> Response:
        post = self._found(request, number)
        above: list[StagePost] = []
        while parent := self.state.posts.get(post.reply_to or ""):
            above.insert(0, parent)
            post = parent
        below, family = [], {number}
        for later in self.state.posts.values():
            if later.reply_to in family:
                family.add(later.remote_id)
                below.append(later)
        entity = self._posting.entity
        return json_answer({"ancestors": [entity(p) for p in above], "descendants": [entity(p) for p in below]})

    def _delete(self, request: Request, number: str) -> Response:
        who = self._allow(request, "write:statuses")
        post = self._found(request, number)
        if post.account_id != who.account_id:
            raise refuse(request, 404, "not-found")
        body = {**self._posting.entity(post), **self._posting.source(post)}
        self.state.drop_post(number)
        return json_answer(body)

    def catch_up(self) -> None:
        self._posting.base = self.url
        self._posting.plans.catch_up()

    def _plans(self, request: Request) -> Response:
        who = self._allow(request, "read:statuses")
        limit, before = request.args.get("limit", 20, type=int), request.args.get("max_id", type=int)
        shown = [p for p in self._posting.plans.of(who.account_id) if before is None or int(p.id) < before]
        return json_answer([plan.entity() for plan in shown[: min(max(limit, 1), 40)]])

    def _found_plan(self, request: Request, scope: str, number: str) -> Plan[Facts]:
        found = self._posting.plans.one(self._allow(request, scope).account_id, number)
        if found is None:
            raise refuse(request, 404, "not-found")
        return found

    def _plan(self, request: Request, number: str) -> Response:
        return json_answer(self._found_plan(request, "read:statuses", number).entity())

    def _move_plan(self, request: Request, number: str) -> Response:
        plan = self._found_plan(request, "write:statuses", number)
        at = time_of(params(request), "scheduled_at")
        if at is None or at <= self.world.now() + LEAD:
            raise refuse(request, 422, "scheduled")
        return json_answer(self._posting.plans.move(plan, at).entity())

    def _drop_plan(self, request: Request, number: str) -> Response:
        self._posting.plans.drop(self._found_plan(request, "write:statuses", number))
        return json_answer({})

    def _list(self, request: Request, account_id: str) -> Response:
        if account_id not in self.state.accounts:
            raise refuse(request, 404, "not-found")
        if request.headers.get("Authorization"):
            self._allow(request, "read:statuses")
        self._posting.base = self.url
        args = request.args
        limit = min(max(args.get("limit", 20, type=int), 1), 40)
        posts = [
            p for p in reversed(self.state.posts.values()) if p.account_id == account_id and self._in_range(p, request)
        ]
        if args.get("exclude_replies", "").lower() in ("1", "true"):
            posts = [p for p in posts if p.reply_to is None]
        if args.get("only_media", "").lower() in ("1", "true"):
            posts = [p for p in posts if p.pictures]
        shown = posts[:limit]
        answer = json_answer([self._posting.entity(p) for p in shown])
        if len(posts) > limit:
            older = f"{self.url}/api/v1/accounts/{account_id}/statuses?limit={limit}&max_id={shown[-1].remote_id}"
            answer.headers["Link"] = f'<{older}>; rel="next"'
        return self._with_limits(request, answer)

    def _in_range(self, post: StagePost, request: Request) -> bool:
        number = int(post.remote_id)
        highest = request.args.get("max_id", type=int)
        lowest = request.args.get("since_id", type=int) or request.args.get("min_id", type=int)
        hidden = not request.headers.get("Authorization") and self._posting.facts[post.remote_id].visibility in (
            "private",
            "direct",
        )
        return not hidden and (highest is None or number < highest) and (lowest is None or number > lowest)

    def _page(self, request: Request, _handle: str, number: str) -> Response:
        return self.post_page(number, request)

    def _file(self, request: Request, media_id: str) -> Response:
        for number, post in self.state.posts.items():
            for (known, _), picture in zip(self._posting.facts[number].media, post.pictures, strict=True):
                if known == media_id:
                    return picture_answer(picture)
        raise refuse(request, 404, "not-found")
