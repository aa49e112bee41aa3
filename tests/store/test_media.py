"""Originals are kept once, whole, under their hash."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from composer.core.errors import StoreError
from composer.store.media import Media

DATA = bytes(range(256)) * 9000
SHA = hashlib.sha256(DATA).hexdigest()


@pytest.fixture
def media(tmp_path: Path) -> Media:
    return Media(tmp_path / "media", tmp_path / "cache")


def files(media: Media) -> list[str]:
    return sorted(str(path.relative_to(media.folder)) for path in media.folder.rglob("*") if path.is_file())


def test_bytes_and_a_file_with_them_are_one_original(media: Media, tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(DATA)
    assert media.put(DATA) == media.put(tmp_path / "photo.jpg") == SHA
    assert files(media) == [f"{SHA[:2]}/{SHA}"]
    assert media.path(SHA).read_bytes() == DATA


def test_a_damaged_original_is_replaced_by_a_whole_one(media: Media) -> None:
    media.put(DATA)
    media.path(SHA).write_bytes(DATA[:10])
    media.put(DATA)
    assert media.path(SHA).read_bytes() == DATA


def test_what_is_not_there_is_named(media: Media) -> None:
    with pytest.raises(StoreError, match=r"media\.missing"):
        media.path(SHA)


@pytest.mark.parametrize("name", ["", "../../etc/passwd", SHA.upper(), SHA + "0", "/" * 64])
def test_only_a_hash_becomes_a_path(media: Media, name: str) -> None:
    with pytest.raises(StoreError, match=r"media\.missing"):
        media.path(name)


def test_an_unreadable_file_leaves_nothing_behind(media: Media, tmp_path: Path) -> None:
    for source in (tmp_path / "gone.jpg", tmp_path):
        with pytest.raises(StoreError, match=r"media\.unreadable"):
            media.put(source)
    assert files(media) == []


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match=r"store\.read-only"):
        Media(tmp_path / "file" / "media", tmp_path).put(DATA)


def test_a_thumbnail_has_a_place_of_its_own_per_size(media: Media) -> None:
    small, large = media.thumbnail(SHA, 128), media.thumbnail(SHA, 512)
    assert small != large
    small.write_bytes(b"picture")
    assert media.thumbnail(SHA, 128).read_bytes() == b"picture"
