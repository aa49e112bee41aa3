"""LinkedIn's API as a member's token sees it: who am I, image upload, posts. It can write and hardly read."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from werkzeug.wrappers import Request, Response

from composer.core.secret import Secret
from composer.rehearsal.faults import Fault
from composer.rehearsal.linkedin_answers import access_denied, refuse, unprocessable, worded, wrong
from composer.rehearsal.linkedin_oauth import TOKEN_LIFE, LinkedInOauth
from composer.rehearsal.linkedin_posts import LinkedInPosts
from composer.rehearsal.schema import Anything, Fields, Items, Schema, Text, check
from composer.rehearsal.sniffing import sniff
from composer.rehearsal.speaker import Handler, Refusal, Speaker, bearer, json_answer, read_json
from composer.rehearsal.values import Call, StageAccount
from composer.rehearsal.world import Token, Upload, stable_number

LIVING = frozenset(f"2026{month:02d}" for month in range(1, 11))
"""The versions of November 2026. Fixed, so that a rehearsal does not end with a calendar page."""
UPLOAD_LIFE = timedelta(hours=24)
MOST_PIXELS = 36_152_320
PICTURE_TYPES = ("image/jpeg", "image/png", "image/gif")
_INITIALIZE: Schema = Fields(
    {"initializeUploadRequest": Fields({"owner": Text()}, {"mediaLibraryMetadata": Anything()})}
)
_COMMENT: Schema = Fields(
    {"actor": Text(), "object": Text(), "message": Fields({"text": Text(1, 1250)}, {"attributes": Items(Anything())})}
)
_PATCH: Schema = Fields({"patch": Fields({"$set": Fields({"commentary": Text()})})})


@dataclass(frozen=True)
class _Slot:
    urn: str
    expires_ms: int


class LinkedInServer(Speaker):
    network = "linkedin"

    def routes(self) -> Iterable[tuple[str, str, Handler, Call]]:
        self._posts = LinkedInPosts(self.world, self.state)
        self._slots: dict[str, _Slot] = {}
        oauth = LinkedInOauth(self.world, self.state)
        return (
            ("GET", "/oauth/v2/authorization", oauth.ask, Call.SIGN_IN),
            ("POST", "/oauth/v2/authorization", oauth.answer, Call.SIGN_IN),
            ("POST", "/oauth/v2/accessToken", oauth.token, Call.SIGN_IN),
            ("GET", "/rest/organizationAcls", self._pages, Call.IDENTIFY),
            ("GET", "/rest/organizations/<number>", self._organization, Call.READ),
            ("GET", "/v2/userinfo", self._userinfo, Call.IDENTIFY),
            ("POST", "/rest/images", self._images, Call.UPLOAD),
            ("GET", "/rest/images/<_urn>", self._image_status, Call.READ),
            ("PUT", "/dms-uploads/<slot>/uploaded-image/0", self._put, Call.UPLOAD),
            ("POST", "/rest/posts", self._create, Call.COMMIT),
            ("GET", "/rest/posts", self._list, Call.READ),
            ("GET", "/rest/posts/<_urn>", self._read, Call.READ),
            ("POST", "/rest/posts/<urn>", self._patch, Call.OTHER),
            ("DELETE", "/rest/posts/<urn>", self._delete, Call.OTHER),
            ("POST", "/rest/socialActions/<urn>/comments", self._comment, Call.COMMIT),
            ("GET", "/feed/update/<urn>/", self._page, Call.OTHER),
        )

    def create_account(self, handle: str, display_name: str) -> StageAccount:
        account_id = f"urn:li:person:{stable_number('linkedin', handle, digits=10)}"
        token = Token(account_id, self.world.now() + TOKEN_LIFE)
        text = self.state.keep_token(f"AQ{secrets.token_urlsafe(360)}", token)
        return StageAccount("linkedin", account_id, handle, display_name, {"access_token": Secret(text)})

    def error(self, status: int, text: str) -> Response:
        return wrong(status, text.upper().replace(" ", "_"), text)

    def rate_headers(self, _left: int, _ends_in: timedelta) -> dict[str, str]:
        return {}

    def fault_answer(self, fault: Fault, request: Request) -> Response:
        match fault:
            case Fault.RATE_LIMITED:
                return wrong(
                    429, "TOO_MANY_REQUESTS", "Resource level throttle limit for calls to this resource is reached."
                )
            case Fault.EXPIRED_TOKEN:
                return wrong(401, "EXPIRED_ACCESS_TOKEN", "The token used in the request has expired")
            case Fault.REVOKED_TOKEN:
                if token := self.state.tokens.get(bearer(request)):
                    token.revoked = True
                return wrong(401, "REVOKED_ACCESS_TOKEN", "The token used in the request has been revoked by the user")
            case Fault.SUSPENDED | Fault.FORBIDDEN | Fault.NO_CREDITS:
                return access_denied(
                    "partnerApiPostsExternal.CREATE", request.headers.get("LinkedIn-Version", "")
                ).response
            case Fault.DEAD_VERSION:
                return _dead(request.headers.get("LinkedIn-Version", "")).response
            case Fault.DUPLICATE:
                latest = next(reversed(self.state.posts), f"urn:li:share:{self.world.number(shift=22, epoch_ms=0)}")
                return unprocessable(f"Content is a duplicate of {latest}").response
            case Fault.MEDIA_NOT_READY:
                return wrong(400, "MEDIA_ASSET_WAITING_UPLOAD", "Media asset is waiting for upload")
            case Fault.UNAVAILABLE:
                return wrong(503, "SERVICE_UNAVAILABLE", "Service Unavailable")
            case _:
                return wrong(500, "INTERNAL_SERVER_ERROR", "Unable to obtain activity")

    def _account(self, request: Request) -> StageAccount:
        text = bearer(request)
        if not text:
            raise refuse(401, "EMPTY_ACCESS_TOKEN", "Empty oauth2 access token")
        token = self.state.tokens.get(text)
        if token is None:
            raise refuse(401, "INVALID_ACCESS_TOKEN", "Invalid access token")
        if token.revoked:
            raise refuse(401, "REVOKED_ACCESS_TOKEN", "The token used in the request has been revoked by the user")
        if token.expires_at is not None and token.expires_at <= self.world.now():
            raise refuse(401, "EXPIRED_ACCESS_TOKEN", "The token used in the request has expired")
        left, _ = self.world.spend("linkedin", token.account_id, 150, timedelta(days=1))
        if left < 0:
            raise Refusal(self.fault_answer(Fault.RATE_LIMITED, request))
        return self.state.accounts[token.account_id]

    def _rest(self, request: Request) -> StageAccount:
        """Checks what every /rest call must carry."""
        account = self._account(request)
        version = request.headers.get("LinkedIn-Version", "")
        if not version:
            raise refuse(
                400,
                "VERSION_MISSING",
                "A version must be present. Please specify a version by adding the LinkedIn-Version header.",
            )
        if version not in LIVING:
            raise _dead(version)
        if request.headers.get("X-Restli-Protocol-Version") != "2.0.0":
            raise refuse(400, "INVALID_PROTOCOL_VERSION", "X-Restli-Protocol-Version 2.0.0 is required")
        if "urn:li:" in request.environ.get("REQUEST_URI", "").partition("?")[0]:
            raise refuse(400, "ILLEGAL_ARGUMENT", "Syntax exception in path variables")
        return account

    def _json(self, request: Request, schema: Schema) -> Any:
        if request.mimetype != "application/json":
            raise refuse(
                415, "UNSUPPORTED_MEDIA_TYPE", f"Content-Type {request.mimetype or 'missing'} is not supported"
            )
        body = read_json(request, lambda why: refuse(400, "BAD_REQUEST", f"Cannot parse request body as JSON: {why}"))
        if problem := check(body, schema):
            raise worded(problem)
        return body

    def _userinfo(self, request: Request) -> Response:
        account = self._account(request)
        given, _, family = account.display_name.partition(" ")
        return json_answer(
            {
                "sub": account.account_id.rpartition(":")[2],
                "name": account.display_name,
                "given_name": given,
                "family_name": family,
                "locale": {"country": "DE", "language": "de"},
            }
        )

    def _pages(self, request: Request) -> Response:
        account = self._rest(request)
        if "rw_organization_admin" not in self._scopes(request):
            raise access_denied("organizationAcls.FINDER-roleAssignee", request.headers["LinkedIn-Version"])
        about = {"role": "ADMINISTRATOR", "state": "APPROVED", "roleAssignee": account.account_id}
        pages = sorted(self.state.looked_after.get(account.account_id, ()))
        return json_answer({"elements": [{**about, "organization": page} for page in pages]})

    def _organization(self, request: Request, number: str) -> Response:
        account = self._rest(request)
        page = f"urn:li:organization:{number}"
        if page not in self.state.looked_after.get(account.account_id, ()):
            raise refuse(404, "NOT_FOUND", f"Could not find entity {number}")
        return json_answer({"id": int(number), "localizedName": self.state.pages[page]})

    def _scopes(self, request: Request) -> frozenset[str]:
        return self.state.tokens[bearer(request)].scopes

    def _author(self, request: Request, account: StageAccount, urn: str, resource: str) -> StageAccount:
        """Who publishes: the member, or a page that the member looks after."""
        if urn == account.account_id:
            return account
        pages = self.state.looked_after.get(account.account_id, ())
        if urn in pages and "w_organization_social" in self._scopes(request):
            return replace(account, account_id=urn, display_name=self.state.pages[urn])
        raise access_denied(resource, request.headers["LinkedIn-Version"])

    def _images(self, request: Request) -> Response:
        account = self._rest(request)
        if request.args.get("action") != "initializeUpload":
            raise refuse(
                400, "ILLEGAL_ARGUMENT", "POST operation not supported for this resource without a known action"
            )
        owner = self._json(request, _INITIALIZE)["initializeUploadRequest"]["owner"]
        self._author(request, account, owner, "partnerApiImages.ACTION-initializeUpload")
        now = self.world.now()
        urn = f"urn:li:image:D4E10AQ{secrets.token_urlsafe(12)}"
        slot = secrets.token_urlsafe(24)
        expires = int((now + UPLOAD_LIFE).timestamp() * 1000)
        self._slots[slot] = _Slot(urn, expires)
        while len(self._slots) > 2_000:
            del self._slots[next(iter(self._slots))]
        self.state.keep_upload(urn, Upload(owner, b"", "", 0, 0, now))
        url = f"{self.url}/dms-uploads/{slot}/uploaded-image/0"
        return json_answer({"value": {"uploadUrlExpiresAt": expires, "uploadUrl": url, "image": urn}})

    def _put(self, request: Request, slot: str) -> Response:
        account = self._account(request)
        place = self._slots.get(slot)
        upload = self.state.uploads.get(place.urn) if place else None
        ours = {account.account_id, *self.state.looked_after.get(account.account_id, ())}
        if place is None or upload is None or upload.account_id not in ours:
            raise refuse(404, "NOT_FOUND", "No such upload")
        if place.expires_ms <= self.world.now().timestamp() * 1000:
            raise refuse(400, "EXPIRED_UPLOAD_URL", "The upload URL has expired")
        data = request.get_data()
        seen = sniff(data)
        good = seen is not None and seen.mime in PICTURE_TYPES and 0 < seen.width * seen.height < MOST_PIXELS
        mime, width, height = (seen.mime, seen.width, seen.height) if seen and good else ("broken", 0, 0)
        self.state.keep_upload(place.urn, replace(upload, data=data, mime=mime, width=width, height=height))
        return Response(b"", 201)

    def _image_status(self, request: Request, _urn: str) -> Response:
        self._rest(request)
        raise refuse(403, "ACCESS_DENIED", "Accessing this image resource is forbidden for the given token")

    def _create(self, request: Request) -> Response:
        account = self._rest(request)
        body = self._json(request, self._posts.schema)
        author = self._author(request, account, body["author"], "partnerApiPostsExternal.CREATE")
        post = self._posts.create(author, body, self.url, request.headers["LinkedIn-Version"])
        return Response(b"", 201, {"x-restli-id": post.remote_id, "x-linkedin-id": post.remote_id})

    def _list(self, request: Request) -> Response:
        self._rest(request)
        raise access_denied("partnerApiPostsExternal.FINDER-author", request.headers["LinkedIn-Version"])

    def _read(self, request: Request, _urn: str) -> Response:
        self._rest(request)
        raise access_denied("partnerApiPostsExternal.GET", request.headers["LinkedIn-Version"])

    def _patch(self, request: Request, urn: str) -> Response:
        account = self._rest(request)
        if request.headers.get("X-RestLi-Method", "").upper() != "PARTIAL_UPDATE":
            raise refuse(400, "ILLEGAL_ARGUMENT", "X-RestLi-Method: PARTIAL_UPDATE is required")
        commentary = self._json(request, _PATCH)["patch"]["$set"]["commentary"]
        self._posts.change(account, urn, commentary)
        return Response(b"", 204)

    def _delete(self, request: Request, urn: str) -> Response:
        account = self._rest(request)
        post = self.state.posts.get(urn)
        if post is not None and post.account_id != account.account_id:
            raise access_denied("partnerApiPostsExternal.DELETE", request.headers["LinkedIn-Version"])
        self.state.drop_post(urn)
        return Response(b"", 204)

    def _comment(self, request: Request, urn: str) -> Response:
        """A member's token posts and does not comment: that needs the Community Management API."""
        account = self._rest(request)
        if account.account_id not in self.state.commenting:
            raise access_denied("partnerApiSocialActions.CREATE", request.headers["LinkedIn-Version"])
        comment = self._posts.comment(account, self._json(request, _COMMENT), urn)
        answer = {"id": comment.remote_id.rpartition(",")[2].rstrip(")"), "commentUrn": comment.remote_id}
        return json_answer(answer, 201, {"x-restli-id": answer["id"]})

    def _page(self, request: Request, urn: str) -> Response:
        return self.post_page(urn, request)


def _dead(version: str) -> Refusal:
    return refuse(426, "NONEXISTENT_VERSION", f"Requested version {version} is not active")
