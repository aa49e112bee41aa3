"""A Bluesky PDS as far as publishing needs it."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from werkzeug.wrappers import Request, Response

from composer.core.secret import Secret
from composer.rehearsal.bluesky_lexicon import DID, HANDLE, POST
from composer.rehearsal.bluesky_oauth import BlueskyOauth
from composer.rehearsal.bluesky_repo import Repos
from composer.rehearsal.bluesky_sessions import Sessions, refuse, wrong
from composer.rehearsal.dag_cbor import blob_cid
from composer.rehearsal.faults import Fault
from composer.rehearsal.sniffing import sniff
from composer.rehearsal.speaker import Handler, Refusal, Speaker, json_answer, read_json
from composer.rehearsal.values import Call, StageAccount
from composer.rehearsal.world import Upload, epoch_seconds

MOST_BLOB = 5_242_880
MOST_JSON = 1_000_000
MOST_ATTEMPTS = (30, timedelta(minutes=5))
MOST_POINTS = (5000, timedelta(hours=1))
PROFILE = "app.bsky.actor.profile"
APPLY = "com.atproto.repo.applyWrites"
MOST_WRITES = 200
RESULT = ("uri", "cid", "validationStatus")


class BlueskyServer(Speaker):
    network = "bluesky"

    def routes(self) -> Iterable[tuple[str, str, Handler, Call]]:
        self._sessions = Sessions(self.world, self.state)
        self._repos = Repos(self.world, self.state)
        oauth = BlueskyOauth(self.world, self.state, lambda: self.url)
        self._sessions.bound = oauth.who
        return (
            ("GET", "/.well-known/oauth-protected-resource", oauth.resource, Call.READ),
            ("GET", "/.well-known/oauth-authorization-server", oauth.about, Call.READ),
            ("POST", "/oauth/par", oauth.push, Call.SIGN_IN),
            ("GET", "/oauth/authorize", oauth.ask, Call.SIGN_IN),
            ("POST", "/oauth/authorize", oauth.answer, Call.SIGN_IN),
            ("POST", "/oauth/token", oauth.token, Call.SIGN_IN),
            ("POST", "/oauth/revoke", oauth.revoke, Call.SIGN_IN),
            ("POST", "/xrpc/com.atproto.server.createSession", self._log_in, Call.SIGN_IN),
            ("POST", "/xrpc/com.atproto.server.refreshSession", self._refresh, Call.SIGN_IN),
            ("POST", "/xrpc/com.atproto.server.deleteSession", self._log_out, Call.SIGN_IN),
            ("GET", "/xrpc/com.atproto.server.getSession", self._session, Call.IDENTIFY),
            ("GET", "/xrpc/com.atproto.server.describeServer", self._describe, Call.READ),
            ("GET", "/xrpc/com.atproto.identity.resolveHandle", self._resolve, Call.READ),
            ("POST", "/xrpc/com.atproto.repo.uploadBlob", self._upload, Call.UPLOAD),
            ("POST", "/xrpc/com.atproto.repo.createRecord", self._create, Call.COMMIT),
            ("POST", "/xrpc/com.atproto.repo.putRecord", self._put, Call.COMMIT),
            ("POST", "/xrpc/com.atproto.repo.applyWrites", self._apply, Call.COMMIT),
            ("POST", "/xrpc/com.atproto.repo.deleteRecord", self._delete, Call.OTHER),
            ("GET", "/xrpc/com.atproto.repo.getRecord", self._get, Call.READ),
            ("GET", "/xrpc/com.atproto.repo.listRecords", self._list, Call.READ),
            ("GET", "/xrpc/com.atproto.sync.getBlob", self._blob, Call.READ),
            ("GET", "/xrpc/app.bsky.actor.getProfile", self._profile, Call.IDENTIFY),
            ("GET", "/xrpc/<method>", self._unknown, Call.OTHER),
            ("POST", "/xrpc/<method>", self._unknown, Call.OTHER),
            ("GET", "/profile/<actor>/post/<rkey>", self._page, Call.OTHER),
        )

    def create_account(self, handle: str, display_name: str) -> StageAccount:
        mark = base64.b32encode(hashlib.sha256(handle.lower().encode()).digest()).decode().lower()[:24]
        did = f"did:plc:{mark}"
        password = self._sessions.new_password(did)
        credential = {"identifier": Secret(handle), "app_password": Secret(password)}
        who = StageAccount("bluesky", did, handle, display_name, credential)
        profile = {"collection": PROFILE, "rkey": "self", "record": {"displayName": display_name}}
        self._repos.put(who, profile, self.url)
        return who

    def error(self, status: int, text: str) -> Response:
        names = {400: "InvalidRequest", 404: "InvalidRequest", 405: "InvalidRequest"}
        return wrong(status, names.get(status, "InternalServerError"), text)

    def rate_headers(self, left: int, ends_in: timedelta, limit: int = 5000) -> dict[str, str]:
        return {
            "RateLimit-Limit": str(limit),
            "RateLimit-Remaining": str(max(left, 0)),
            "RateLimit-Reset": str(epoch_seconds(self.world.now() + ends_in)),
            "RateLimit-Policy": f"{limit};w={int(MOST_POINTS[1].total_seconds())}",
        }

    def fault_answer(self, fault: Fault, request: Request) -> Response:
        match fault:
            case Fault.RATE_LIMITED:
                return wrong(429, "RateLimitExceeded", "Rate Limit Exceeded")
            case Fault.EXPIRED_TOKEN:
                return wrong(400, "ExpiredToken", "Token has expired")
            case Fault.REVOKED_TOKEN:
                try:
                    self.revoke_tokens(self._sessions.who(request).account_id)
                except Refusal as refusal:
                    return refusal.response
                return wrong(400, "InvalidToken", "Token has been revoked")
            case Fault.SUSPENDED:
                return wrong(401, "AccountTakedown", "Account has been taken down")
            case Fault.FORBIDDEN | Fault.NO_CREDITS:
                return wrong(403, "InsufficientScope", "Insufficient scope")
            case Fault.UNAVAILABLE:
                return wrong(503, "UpstreamFailure", "Upstream service unreachable")
            case Fault.DUPLICATE if request.path.endswith("putRecord"):
                latest = next(reversed(self.state.posts), "null")
                return wrong(400, "InvalidSwap", f"Record was at {latest}")
            case Fault.MEDIA_NOT_READY:
                return wrong(400, "BlobNotFound", "Could not find blob")
            case _:
                return wrong(500, "InternalServerError", "Internal Server Error")

    def expire_tokens(self, account_id: str) -> None:
        self._sessions.expire(account_id)

    def revoke_tokens(self, account_id: str) -> None:
        super().revoke_tokens(account_id)
        self._sessions.passwords.pop(account_id, None)

    def _json(self, request: Request, required: tuple[str, ...], optional: tuple[str, ...] = ()) -> dict[str, Any]:
        """The body; the named fields are strings, others pass as the lexicons let them."""
        if not request.content_type:
            raise refuse(400, "InvalidRequest", "Request encoding (Content-Type) required but not provided")
        if request.mimetype != "application/json":
            raise refuse(400, "InvalidRequest", f"Wrong request encoding (Content-Type): {request.mimetype}")
        if len(request.get_data()) > MOST_JSON:
            raise refuse(413, "PayloadTooLarge", "request entity too large")
        body = read_json(request, lambda why: refuse(400, "SyntaxError", why))
        if not isinstance(body, dict):
            raise refuse(400, "InvalidRequest", "Input must be an object")
        for name in required:
            if name not in body:
                raise refuse(400, "InvalidRequest", f'Input must have the property "{name}"')
        for name in (*required, *(n for n in optional if n in body)):
            if not isinstance(body[name], str):
                raise refuse(400, "InvalidRequest", f"Input/{name} must be a string")
        return body

    def _query(self, request: Request, *names: str) -> list[str]:
        for name in names:
            if not request.args.get(name):
                raise refuse(400, "InvalidRequest", f'Params must have the property "{name}"')
        return [request.args[name] for name in names]

    def _no_body(self, request: Request) -> None:
        if request.get_data():
            raise refuse(400, "InvalidRequest", "A request body was provided when none was expected")

    def _pair(self, who: StageAccount, access: str, refresh: str) -> Response:
        return json_answer({"accessJwt": access, "refreshJwt": refresh, **self._about(who)})

    def _about(self, who: StageAccount) -> dict[str, Any]:
        service = {"id": "#atproto_pds", "type": "AtprotoPersonalDataServer", "serviceEndpoint": self.url}
        document = {
            "@context": ["https://www.w3.org/ns/did/v1"],
            "id": who.account_id,
            "alsoKnownAs": [f"at://{who.handle}"],
            "service": [service],
        }
        return {"did": who.account_id, "handle": who.handle, "didDoc": document, "active": True}

    def _log_in(self, request: Request) -> Response:
        body = self._json(request, ("identifier", "password"), ("authFactorToken",))
        left, ends = self.world.spend("bluesky log in", body["identifier"].lower(), *MOST_ATTEMPTS)
        if left < 0:
            answer = wrong(429, "RateLimitExceeded", "Rate Limit Exceeded")
            answer.headers.update(self.rate_headers(left, ends - self.world.now(), MOST_ATTEMPTS[0]))
            raise Refusal(answer)
        return self._pair(*self._sessions.log_in(body["identifier"], body["password"]))

    def _refresh(self, request: Request) -> Response:
        self._no_body(request)
        return self._pair(*self._sessions.refresh(request))

    def _log_out(self, request: Request) -> Response:
        self._no_body(request)
        self._sessions.end(request)
        return Response(b"", 200)

    def _session(self, request: Request) -> Response:
        return json_answer(self._about(self._sessions.who(request)))

    def _describe(self, _request: Request) -> Response:
        return json_answer({"did": "did:web:localhost", "availableUserDomains": [".test"], "inviteCodeRequired": False})

    def _resolve(self, request: Request) -> Response:
        (handle,) = self._query(request, "handle")
        if not HANDLE.fullmatch(handle):
            raise refuse(400, "InvalidRequest", "Params/handle must be a valid handle")
        who = self.state.by_handle(handle)
        if who is None:
            raise refuse(400, "HandleNotFound", "Unable to resolve handle")
        return json_answer({"did": who.account_id})

    def _upload(self, request: Request) -> Response:
        who = self._sessions.who(request)
        if not request.content_type:
            raise refuse(400, "InvalidRequest", "Request encoding (Content-Type) required but not provided")
        data = request.get_data()
        if len(data) > MOST_BLOB:
            raise refuse(413, "PayloadTooLarge", "request entity too large")
        seen, cid = sniff(data), blob_cid(data)
        mime, width, height = (seen.mime, seen.width, seen.height) if seen else (request.mimetype, 0, 0)
        self.state.keep_upload(
            f"{who.account_id}/{cid}", Upload(who.account_id, data, mime, width, height, self.world.now())
        )
        return json_answer({"blob": {"$type": "blob", "ref": {"$link": cid}, "mimeType": mime, "size": len(data)}})

    def _write_input(self, request: Request, *names: str) -> tuple[StageAccount, dict[str, Any]]:
        who = self._sessions.who(request)
        body = self._json(request, ("repo", *names), ("rkey", "swapCommit"))
        if body["repo"].lower() not in (who.account_id, who.handle.lower()):
            known = DID.fullmatch(body["repo"]) or HANDLE.fullmatch(body["repo"])
            if not known:
                raise refuse(400, "InvalidRequest", "Input/repo must be a valid did or a handle")
            raise refuse(403, "AccountNotFound", f"Could not find repo: {body['repo']}")
        if not isinstance(body.get("validate", True), bool):
            raise refuse(400, "InvalidRequest", "Input/validate must be a boolean")
        left, ends = self.world.spend("bluesky write", who.account_id, MOST_POINTS[0] // 3, MOST_POINTS[1])
        if left < 0:
            answer = wrong(429, "RateLimitExceeded", "Rate Limit Exceeded")
            answer.headers.update(self.rate_headers(left, ends - self.world.now()))
            raise Refusal(answer)
        return who, body

    def _record(self, body: dict[str, Any]) -> None:
        if not isinstance(body.get("record"), dict):
            raise refuse(400, "InvalidRequest", 'Input must have the property "record"')

    def _create(self, request: Request) -> Response:
        who, body = self._write_input(request, "collection")
        self._record(body)
        return json_answer(self._repos.create(who, body, self.url))

    def _put(self, request: Request) -> Response:
        who, body = self._write_input(request, "collection", "rkey")
        self._record(body)
        if not isinstance(body.get("swapRecord"), str | None):
            raise refuse(400, "InvalidRequest", "Input/swapRecord must be a string")
        return json_answer(self._repos.put(who, body, self.url))

    def _apply(self, request: Request) -> Response:
        """Only creating is on the stage: the program never changes or deletes what it has published."""
        who, body = self._write_input(request)
        writes = body.get("writes")
        if not isinstance(writes, list) or not all(isinstance(write, dict) for write in writes):
            raise refuse(400, "InvalidRequest", 'Input must have the property "writes"')
        if len(writes) > MOST_WRITES:
            raise refuse(400, "InvalidRequest", f"Too many writes. Max: {MOST_WRITES}")
        for write in writes:
            if write.get("$type") != f"{APPLY}#create":
                raise refuse(400, "InvalidRequest", f"Action not supported: {write.get('$type')}")
            if not isinstance(write.get("collection"), str) or not isinstance(write.get("value"), dict):
                raise refuse(400, "InvalidRequest", "Input/writes must have collection and value")
        given = [{"collection": w["collection"], "rkey": w.get("rkey"), "record": w["value"]} for w in writes]
        made = self._repos.create_all(who, given, self.url)
        results = [{"$type": f"{APPLY}#createResult", **{n: m[n] for n in RESULT}} for m in made]
        return json_answer({"commit": made[-1]["commit"] if made else None, "results": results})

    def _delete(self, request: Request) -> Response:
        who, body = self._write_input(request, "collection", "rkey")
        return json_answer(self._repos.delete(who, body["collection"], body["rkey"]))

    def _did(self, repo: str) -> str:
        who = self.state.accounts.get(repo) or self.state.by_handle(repo)
        if who is None:
            raise refuse(400, "InvalidRequest", f"Could not find repo: {repo}")
        return who.account_id

    def _get(self, request: Request) -> Response:
        repo, collection, rkey = self._query(request, "repo", "collection", "rkey")
        uri = f"at://{self._did(repo)}/{collection}/{rkey}"
        record = self._repos.get(uri)
        if record is None or request.args.get("cid", record.cid) != record.cid:
            raise refuse(400, "RecordNotFound", f"Could not locate record: {uri}")
        return json_answer({"uri": record.uri, "cid": record.cid, "value": record.value})

    def _list(self, request: Request) -> Response:
        repo, collection = self._query(request, "repo", "collection")
        limit = request.args.get("limit", "50")
        if not limit.isascii() or not limit.isdigit() or not 1 <= int(limit) <= 100:
            raise refuse(400, "InvalidRequest", "Params/limit must be between 1 and 100")
        records = self._repos.list(self._did(repo), collection)
        backwards = request.args.get("reverse") != "true"
        if backwards:
            records.reverse()
        if cursor := request.args.get("cursor"):
            keys = ((record, record.uri.rpartition("/")[2]) for record in records)
            records = [record for record, key in keys if (key < cursor if backwards else key > cursor)]
        shown = records[: int(limit)]
        body: dict[str, Any] = {"records": [{"uri": r.uri, "cid": r.cid, "value": r.value} for r in shown]}
        if shown:
            body["cursor"] = shown[-1].uri.rpartition("/")[2]
        return json_answer(body)

    def _blob(self, request: Request) -> Response:
        did, cid = self._query(request, "did", "cid")
        upload = self.state.uploads.get(f"{did}/{cid}")
        if upload is None:
            raise refuse(400, "BlobNotFound", "Blob not found")
        headers = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "default-src 'none'; sandbox"}
        return Response(upload.data, 200, headers, content_type=upload.mime)

    def _profile(self, request: Request) -> Response:
        self._sessions.who(request)
        (actor,) = self._query(request, "actor")
        who = self.state.accounts[self._did(actor)]
        posts = sum(post.account_id == who.account_id for post in self.state.posts.values())
        return json_answer(
            {"did": who.account_id, "handle": who.handle, "displayName": who.display_name, "postsCount": posts}
        )

    def _unknown(self, _request: Request, method: str) -> Response:
        if method.startswith(("app.bsky.", "chat.bsky.")):
            raise refuse(400, "InvalidRequest", f"No service configured for {method}")
        raise refuse(501, "MethodNotImplemented", "Method Not Implemented")

    def _page(self, request: Request, actor: str, rkey: str) -> Response:
        who = self.state.accounts.get(actor) or self.state.by_handle(actor)
        return self.post_page(f"at://{who.account_id if who else ''}/{POST}/{rkey}", request)
