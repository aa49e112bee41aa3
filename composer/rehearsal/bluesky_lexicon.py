"""What a Bluesky server demands of a post record. What it does not check (places of facets, reply targets) passes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from composer.rehearsal.counting import graphemes
from composer.rehearsal.dag_cbor import Unencodable, cid_bytes

DID = re.compile(r"did:[a-z]+:[a-zA-Z0-9._:%-]*[a-zA-Z0-9._-]")
AT_URI = re.compile(r"at://[a-zA-Z0-9.:%-]+(/[a-zA-Z0-9.-]+(/[A-Za-z0-9._:~-]+)?)?")
HANDLE = re.compile(r"([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?", re.I)
NSID = re.compile(r"[a-zA-Z]([a-zA-Z0-9-]*[a-zA-Z0-9])?(\.[a-zA-Z]([a-zA-Z0-9-]*[a-zA-Z0-9])?)+\.[a-zA-Z][a-zA-Z0-9]*")
TID = re.compile(r"[2-7a-j][2-7a-z]{12}")
_URI = re.compile(r"[a-z][a-z.-]{0,80}:[\x21-\x7e\u00a1-\uffff]\S*", re.I)
_TIME = re.compile(
    r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]{1,20})?"
    r"(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])"
)
_LANGUAGE = re.compile(r"(i|[a-z]{2,3})(-[a-zA-Z0-9]+)*")
POST = "app.bsky.feed.post"
RECORD = "app.bsky.embed.record"


class Broken(ValueError):
    """The record breaks its lexicon; the text is the server's."""


def judge_post(record: dict[str, Any]) -> None:
    """Raises Broken."""
    _limited(_need(record, "text", "$.record"), "$.record.text", 3000, 300)
    _created(record)
    for index, language in _each(record, "langs", 3):
        if not isinstance(language, str) or not _LANGUAGE.fullmatch(language):
            raise Broken(f"Invalid language at $.record.langs[{index}]")
    for index, tag in _each(record, "tags", 8):
        _limited(tag, f"$.record.tags[{index}]", 640, 64)
    for index, facet in _each(record, "facets"):
        _facet(facet, f"$.record.facets[{index}]")
    if "reply" in record:
        for name in ("root", "parent"):
            _strong_ref(
                _need(_object(record["reply"], "$.record.reply"), name, "$.record.reply"), f"$.record.reply.{name}"
            )
    if "labels" in record:
        _labels(record["labels"])
    if "embed" in record:
        _embed(record["embed"], "$.record.embed")


def judge_threadgate(record: dict[str, Any]) -> None:
    """Raises Broken. That its key is the post's is not checked."""
    _judge_gate(record, "allow")


def judge_postgate(record: dict[str, Any]) -> None:
    """Raises Broken."""
    _judge_gate(record, "embeddingRules")


def _judge_gate(record: dict[str, Any], rules: str) -> None:
    uri = _need(record, "post", "$.record")
    if not isinstance(uri, str) or not AT_URI.fullmatch(uri):
        raise Broken("Invalid AT-URI at $.record.post")
    _created(record)
    for index, rule in _each(record, rules, 5):
        _type(rule, f"$.record.{rules}[{index}]")


def _created(record: dict[str, Any]) -> None:
    created = _need(record, "createdAt", "$.record")
    if not isinstance(created, str) or not _TIME.fullmatch(created):
        raise Broken("Invalid datetime at $.record.createdAt")


def _labels(labels: Any) -> None:
    where = "$.record.labels"
    if _type(labels, where) == "com.atproto.label.defs#selfLabels":
        for index, label in _each(labels, "values", 10, where):
            _limited(_need(_object(label, where), "val", where), f"{where}.values[{index}].val", 128, None)


def _facet(facet: Any, where: str) -> None:
    index = _object(_need(_object(facet, where), "index", where), f"{where}.index")
    for name in ("byteStart", "byteEnd"):
        value = _need(index, name, f"{where}.index")
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise Broken(f"Expected integer value type (minimum 0) at {where}.index.{name}")
    _need(facet, "features", where)
    for number, feature in _each(facet, "features", None, where):
        _feature(feature, f"{where}.features[{number}]")


def _feature(feature: Any, where: str) -> None:
    match _type(feature, where):
        case "app.bsky.richtext.facet#mention":
            did = _need(feature, "did", where)
            if not isinstance(did, str) or not DID.fullmatch(did):
                raise Broken(f"Invalid DID at {where}.did")
        case "app.bsky.richtext.facet#link":
            _uri(_need(feature, "uri", where), f"{where}.uri")
        case "app.bsky.richtext.facet#tag":
            _limited(_need(feature, "tag", where), f"{where}.tag", 640, 64)


def _embed(embed: Any, where: str) -> None:
    match _type(embed, where):
        case "app.bsky.embed.images":
            _need(embed, "images", where)
            for index, image in _each(embed, "images", 4, where):
                _image(image, f"{where}.images[{index}]")
        case "app.bsky.embed.gallery":
            _need(embed, "items", where)
            for index, image in _each(embed, "items", 20, where):
                _need(_object(image, where), "aspectRatio", f"{where}.items[{index}]")
                _image(image, f"{where}.items[{index}]")
        case "app.bsky.embed.video":
            _blob(_need(embed, "video", where), f"{where}.video", "video/mp4", 300_000_000)
        case "app.bsky.embed.external":
            _external(_need(embed, "external", where), f"{where}.external")
        case "app.bsky.embed.record":
            _strong_ref(_need(embed, "record", where), f"{where}.record")
        case "app.bsky.embed.recordWithMedia":
            _embed({**_object(_need(embed, "record", where), where), "$type": RECORD}, f"{where}.record")
            _embed(_need(embed, "media", where), f"{where}.media")


def _external(card: Any, where: str) -> None:
    _uri(_need(_object(card, where), "uri", where), f"{where}.uri")
    for name in ("title", "description"):
        _limited(_need(card, name, where), f"{where}.{name}", None, None)
    if "thumb" in card:
        _blob(card["thumb"], f"{where}.thumb", "image/", 1_000_000)


def _image(image: Any, where: str) -> None:
    _blob(_need(_object(image, where), "image", where), f"{where}.image", "image/", 2_000_000)
    _limited(_need(image, "alt", where), f"{where}.alt", None, None)
    if "aspectRatio" in image:
        ratio = _object(image["aspectRatio"], f"{where}.aspectRatio")
        for name in ("width", "height"):
            value = _need(ratio, name, f"{where}.aspectRatio")
            if not isinstance(value, int) or isinstance(value, bool) or value < 1:
                raise Broken(f"Expected integer value type (minimum 1) at {where}.aspectRatio.{name}")


def _blob(blob: Any, where: str, accept: str, most: int) -> None:
    if _object(blob, where).get("$type") != "blob" or not isinstance(blob.get("size"), int):
        raise Broken(f"Expected blob value type at {where}")
    _cid(blob.get("ref", {}).get("$link") if isinstance(blob.get("ref"), dict) else None, f"{where}.ref")
    mime = blob.get("mimeType")
    if not isinstance(mime, str) or not mime.startswith(accept):
        wanted = f"{accept}*" if accept.endswith("/") else accept
        raise Broken(f'Expected "{wanted}" (got "{mime}") at {where}.mimeType')
    if blob["size"] > most:
        raise Broken(f"blob too big (maximum {most}, got {blob['size']}) at {where}")


def _strong_ref(ref: Any, where: str) -> None:
    uri = _need(_object(ref, where), "uri", where)
    if not isinstance(uri, str) or not AT_URI.fullmatch(uri):
        raise Broken(f"Invalid AT-URI at {where}.uri")
    _cid(_need(ref, "cid", where), f"{where}.cid")


def _cid(cid: Any, where: str) -> None:
    try:
        cid_bytes(cid if isinstance(cid, str) else "")
    except Unencodable:
        raise Broken(f"Invalid CID string at {where}") from None


def _uri(uri: Any, where: str) -> None:
    if not isinstance(uri, str) or not _URI.fullmatch(uri):
        raise Broken(f"Invalid URI at {where}")


def _object(value: Any, where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise Broken(f"Expected object value type at {where}")
    return value


def _type(value: Any, where: str) -> str:
    kind = _object(value, where).get("$type")
    if not isinstance(kind, str):
        raise Broken(f'Missing required key "$type" at {where}')
    return kind


def _need(value: dict[str, Any], name: str, where: str) -> Any:
    if name not in value:
        raise Broken(f'Missing required key "{name}" at {where}')
    return value[name]


def _each(
    value: dict[str, Any], name: str, most: int | None = None, where: str = "$.record"
) -> Iterator[tuple[int, Any]]:
    items = value.get(name, [])
    if not isinstance(items, list):
        raise Broken(f"Expected array value type at {where}.{name}")
    if most is not None and len(items) > most:
        raise Broken(f"array too big (maximum {most}, got {len(items)}) at {where}.{name}")
    yield from enumerate(items)


def _limited(value: Any, where: str, most_bytes: int | None, most_graphemes: int | None) -> None:
    if not isinstance(value, str):
        raise Broken(f"Expected string value type at {where}")
    size = len(value.encode("utf-8", "surrogatepass"))
    if most_bytes is not None and size > most_bytes:
        raise Broken(f"string too big (maximum {most_bytes}, got {size}) at {where}")
    if most_graphemes is not None and size > most_graphemes and (count := graphemes(value)) > most_graphemes:
        raise Broken(f"grapheme too big (maximum {most_graphemes}, got {count}) at {where}")


JUDGES: dict[str, Callable[[dict[str, Any]], None]] = {
    POST: judge_post,
    "app.bsky.feed.threadgate": judge_threadgate,
    "app.bsky.feed.postgate": judge_postgate,
}
"""Known lexicons; a record of another collection is taken unread."""


def blobs(value: Any) -> Iterator[dict[str, Any]]:
    """Every blob that a record names."""
    if isinstance(value, dict):
        if value.get("$type") == "blob":
            yield value
        else:
            for item in value.values():
                yield from blobs(item)
    elif isinstance(value, list):
        for item in value:
            yield from blobs(item)
