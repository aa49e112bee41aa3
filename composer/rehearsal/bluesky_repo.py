"""Bluesky's repositories: records under their keys, and the posts among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from composer.rehearsal.bluesky_lexicon import JUDGES, NSID, POST, TID, Broken, blobs
from composer.rehearsal.bluesky_sessions import refuse
from composer.rehearsal.dag_cbor import Unencodable, record_cid
from composer.rehearsal.values import StageAccount, StageCard, StagePicture, StagePost
from composer.rehearsal.world import NetworkState, Upload, World

_LETTERS = "234567abcdefghijklmnopqrstuvwxyz"
MOST_RECORDS = 40_000


@dataclass(frozen=True)
class Record:
    uri: str
    cid: str
    value: dict[str, Any]


class Repos:
    """All repositories of one stage's Bluesky."""

    def __init__(self, world: World, state: NetworkState) -> None:
        self._world = world
        self._state = state
        self._records: dict[str, Record] = {}
        self._heads: dict[str, tuple[str, str]] = {}

    def tid(self) -> str:
        number = self._world.number(shift=20, epoch_ms=0) & ((1 << 63) - 1)
        return "".join(_LETTERS[(number >> shift) & 31] for shift in range(60, -1, -5))

    def get(self, uri: str) -> Record | None:
        return self._records.get(uri)

    def list(self, did: str, collection: str) -> list[Record]:
        """Oldest key first."""
        start = f"at://{did}/{collection}/"
        return sorted((r for uri, r in self._records.items() if uri.startswith(start)), key=lambda r: r.uri)

    def create(self, who: StageAccount, given: dict[str, Any], base: str) -> dict[str, Any]:
        rkey = given.get("rkey") or self.tid()
        record = self._judged(who, given, rkey)
        uri = f"at://{who.account_id}/{given['collection']}/{rkey}"
        self._check_commit(who, given)
        if uri in self._records:
            if uri in self._state.posts:
                self._state.count_again(uri)
            raise refuse(500, "InternalServerError", "Internal Server Error")
        return self._write(who, Record(uri, _cid(record), record), given, base)

    def create_all(self, who: StageAccount, several: Sequence[dict[str, Any]], base: str) -> tuple[dict[str, Any], ...]:
        """All or none."""
        for given in several:
            given["rkey"] = given["rkey"] or self.tid()
            self._judged(who, given, given["rkey"])
            uri = f"at://{who.account_id}/{given['collection']}/{given['rkey']}"
            if uri in self._records:
                if uri in self._state.posts:
                    self._state.count_again(uri)
                raise refuse(500, "InternalServerError", "Internal Server Error")
        return tuple(self.create(who, given, base) for given in several)

    def put(self, who: StageAccount, given: dict[str, Any], base: str) -> dict[str, Any]:
        """The same record again changes nothing; with `swapRecord: null` another one is refused."""
        record = self._judged(who, given, given["rkey"])
        uri = f"at://{who.account_id}/{given['collection']}/{given['rkey']}"
        cid, known = _cid(record), self._records.get(uri)
        if known is not None and uri in self._state.posts:
            self._state.count_again(uri)
        if known is not None and known.cid == cid:
            return {"uri": uri, "cid": cid, "validationStatus": _status(given)}
        if "swapRecord" in given and given["swapRecord"] != (known.cid if known else None):
            raise refuse(400, "InvalidSwap", f"Record was at {known.cid if known else 'null'}")
        self._check_commit(who, given)
        return self._write(who, Record(uri, cid, record), given, base)

    def delete(self, who: StageAccount, collection: str, rkey: str) -> dict[str, Any]:
        uri = f"at://{who.account_id}/{collection}/{rkey}"
        if self._records.pop(uri, None) is None:
            return {}
        self._state.drop_post(uri)
        return {"commit": self._commit(who)}

    def _judged(self, who: StageAccount, given: dict[str, Any], rkey: str) -> dict[str, Any]:
        collection = given["collection"]
        record = {"$type": collection, **given["record"]}
        if not NSID.fullmatch(collection):
            raise refuse(400, "InvalidRequest", "Invalid nsid at $.collection")
        if record["$type"] != collection:
            raise refuse(400, "InvalidRequest", f"Invalid $type: expected {collection}, got {record['$type']}")
        if collection in JUDGES and not TID.fullmatch(rkey):
            raise refuse(400, "InvalidRequest", f'Invalid TID string (got "{rkey}") at $.rkey')
        judge = JUDGES.get(collection)
        if given.get("validate") is True and judge is None:
            raise refuse(400, "InvalidRequest", f"Lexicon not found: lex:{collection}")
        if judge is not None and given.get("validate") is not False:
            try:
                judge(record)
            except Broken as broken:
                raise refuse(400, "InvalidRequest", f"Invalid {collection} record: {broken}") from None
        for blob in blobs(record):
            self._known_blob(who, blob)
        return record

    def _known_blob(self, who: StageAccount, blob: dict[str, Any]) -> Upload:
        cid = blob["ref"]["$link"]
        upload = self._state.uploads.get(f"{who.account_id}/{cid}")
        if upload is None:
            raise refuse(400, "BlobNotFound", f"Could not find blob: {cid}")
        if blob.get("mimeType") != upload.mime:
            raise refuse(
                400,
                "InvalidMimeType",
                f"Referenced Mimetype does not match stored blob. Expected: {upload.mime}, Got: {blob.get('mimeType')}",
            )
        if blob.get("size") != len(upload.data):
            raise refuse(
                400,
                "InvalidSize",
                f"Referenced size does not match stored blob. Expected: {len(upload.data)}, Got: {blob.get('size')}",
            )
        return upload

    def _check_commit(self, who: StageAccount, given: dict[str, Any]) -> None:
        head = self._heads.get(who.account_id, ("", ""))[0]
        if given.get("swapCommit") is not None and given["swapCommit"] != head:
            raise refuse(400, "InvalidSwap", f"Commit was at {head or 'null'}")

    def _commit(self, who: StageAccount) -> dict[str, str]:
        rev = self.tid()
        cid = record_cid({"did": who.account_id, "rev": rev})
        self._heads[who.account_id] = (cid, rev)
        return {"cid": cid, "rev": rev}

    def _write(self, who: StageAccount, record: Record, given: dict[str, Any], base: str) -> dict[str, Any]:
        self._records[record.uri] = record
        while len(self._records) > MOST_RECORDS:
            oldest = next(iter(self._records))
            del self._records[oldest]
            self._state.drop_post(oldest)
        if given["collection"] == POST:
            self._publish(who, record, base)
        elif (post := self._state.posts.get(str(record.value.get("post", "")))) is not None:
            self._state.posts[post.remote_id] = replace(post, facts=(*post.facts, *_gate(record.value)))
        return {"uri": record.uri, "cid": record.cid, "commit": self._commit(who), "validationStatus": _status(given)}

    def _publish(self, who: StageAccount, record: Record, base: str) -> None:
        value = record.value
        post = StagePost(
            "bluesky",
            who.account_id,
            who.handle,
            who.display_name,
            record.uri,
            f"{base}/profile/{who.handle}/post/{record.uri.rpartition('/')[2]}",
            str(value.get("text", "")),
            self._world.now(),
            self._pictures(who, value.get("embed")),
            _parent(value),
            next(iter(value.get("langs") or []), ""),
            tuple(_links(value)),
            card=self._card(who, value.get("embed")),
            mentions=tuple(_mentions(value)),
            facts=tuple(("label", str(label["val"])) for label in (value.get("labels") or {}).get("values", [])),
        )
        known = self._state.posts.get(record.uri)
        self._state.keep_post(replace(post, requests=known.requests, created_at=known.created_at) if known else post)

    def _pictures(self, who: StageAccount, embed: object) -> tuple[StagePicture, ...]:
        if not isinstance(embed, dict):
            return ()
        inner = embed.get("media")
        media = inner if isinstance(inner, dict) else embed
        images = media.get("images") or media.get("items") or []
        shown = []
        for image in images if isinstance(images, list) else []:
            upload = self._known_blob(who, image["image"])
            shown.append(StagePicture(upload.data, upload.mime, upload.width, upload.height, image.get("alt", "")))
        return tuple(shown)

    def _card(self, who: StageAccount, embed: object) -> StageCard | None:
        external = embed.get("external") if isinstance(embed, dict) else None
        if not isinstance(external, dict):
            return None
        thumb = self._known_blob(who, external["thumb"]) if "thumb" in external else None
        picture = StagePicture(thumb.data, thumb.mime, thumb.width, thumb.height) if thumb else None
        return StageCard(external["uri"], external["title"], external["description"], picture)


def _gate(value: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """A gate's kind, and its rules in short; no rules are the strictest."""
    kind = value["$type"].rpartition(".")[2]
    rules = value.get("allow", value.get("embeddingRules", []))
    return ((kind, ", ".join(rule["$type"].rpartition("#")[2] for rule in rules) or "nobody"),)


def _status(given: dict[str, Any]) -> str:
    return "valid" if given["collection"] in JUDGES else "unknown"


def _cid(record: dict[str, Any]) -> str:
    try:
        return record_cid(record)
    except Unencodable as error:
        raise refuse(400, "InvalidRequest", f"Bad record: {error}") from None


def _parent(value: dict[str, Any]) -> str | None:
    reply = value.get("reply")
    return reply["parent"]["uri"] if isinstance(reply, dict) else None


def _links(value: dict[str, Any]) -> list[str]:
    links = [
        feature["uri"]
        for facet in value.get("facets") or []
        for feature in facet["features"]
        if feature["$type"].endswith("#link")
    ]
    embed = value.get("embed")
    if isinstance(embed, dict) and isinstance(embed.get("external"), dict):
        links.append(str(embed["external"].get("uri", "")))
    return links


def _mentions(value: dict[str, Any]) -> Iterator[tuple[str, str]]:
    text = str(value.get("text", "")).encode()
    for facet in value.get("facets") or []:
        for feature in facet["features"]:
            if feature["$type"].endswith("#mention"):
                index = facet["index"]
                yield text[index["byteStart"] : index["byteEnd"]].decode(errors="replace"), feature["did"]
