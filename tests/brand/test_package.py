"""A kit travels as one file: the same bytes each time, and nothing in it can do harm."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from composer.brand import package
from composer.brand.kit import load_kit
from composer.core.errors import KitError

DEMO = Path(__file__).parents[2] / "resources" / "demo_client" / "kit"


def packed(path: Path, *entries: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as made:
        made.writestr("kit.toml", 'name = "K"\nversion = "1"\n')
        for name, data in entries:
            made.writestr(name, data)
    return path


def refused(path: Path, tmp_path: Path) -> str:
    target = tmp_path / "target"
    target.mkdir()
    with pytest.raises(KitError) as caught:
        package.unpack(path, target)
    assert {p.name for p in tmp_path.iterdir()} <= {"target", path.name}
    return caught.value.code


def test_a_kit_comes_out_as_it_went_in(tmp_path: Path) -> None:
    file = tmp_path / "demo.tonartkit"
    file.write_bytes(package.pack(DEMO))
    (tmp_path / "out").mkdir()
    package.unpack(file, tmp_path / "out")
    assert load_kit(tmp_path / "out").digest == load_kit(DEMO).digest
    assert package.pack(tmp_path / "out") == file.read_bytes()


def test_hidden_and_strange_files_stay_at_home(tmp_path: Path) -> None:
    for name in ("kit.toml", ".secret.txt", "notes.docx", "make.py", "LICENSE.txt"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / "link.txt").symlink_to("/etc/hostname")
    file = tmp_path.parent / f"{tmp_path.name}.zip"
    file.write_bytes(package.pack(tmp_path))
    assert zipfile.ZipFile(file).namelist() == ["LICENSE.txt", "kit.toml"]


@pytest.mark.parametrize(
    "name",
    ["../a.png", "/a.png", "a/../../b.png", "..\\a.png", "C:a.png", "run.exe", "KIT.TOML", ".hidden/a.png", "a\0.png"],
)
def test_a_name_that_could_do_harm_is_refused(tmp_path: Path, name: str) -> None:
    entry = zipfile.ZipInfo("x.png")
    entry.filename = name
    assert refused(packed(tmp_path / "bad.tonartkit", (entry, b"x")), tmp_path) in ("kit.unsafe", "kit.no-package")


def test_a_link_is_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("logo.png")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    assert refused(packed(tmp_path / "bad.tonartkit", (link, b"/etc/passwd")), tmp_path) == "kit.unsafe"


def test_a_bomb_is_refused_whatever_it_says_of_its_size(tmp_path: Path) -> None:
    bomb = packed(tmp_path / "bad.tonartkit", ("a.png", bytes(package.MOST_BYTES + 1)))
    assert refused(bomb, tmp_path) == "kit.too-large"
    data = bomb.read_bytes()
    size = (package.MOST_BYTES + 1).to_bytes(4, "little")
    bomb.write_bytes(data.replace(size, (1000).to_bytes(4, "little")))
    (tmp_path / "target").rmdir()
    assert refused(bomb, tmp_path) in ("kit.too-large", "kit.no-package")


def test_too_many_files_are_refused(tmp_path: Path) -> None:
    many = [(f"{number}.png", b"") for number in range(package.MOST_FILES)]
    assert refused(packed(tmp_path / "bad.tonartkit", *many), tmp_path) == "kit.too-large"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no zip at all", b"\0" * 100])
def test_what_is_no_package_is_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "bad.tonartkit").write_bytes(data)
    assert refused(tmp_path / "bad.tonartkit", tmp_path) == "kit.no-package"


def test_a_zip_without_a_kit_is_none(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.tonartkit", "w") as made:
        made.writestr("sub/kit.toml", "")
    assert refused(tmp_path / "a.tonartkit", tmp_path) == "kit.no-package"


def test_a_broken_package_is_told(tmp_path: Path) -> None:
    file = packed(tmp_path / "bad.tonartkit", ("a.png", bytes(range(256)) * 40))
    data = bytearray(file.read_bytes())
    data[120] ^= 0xFF
    file.write_bytes(data)
    assert refused(file, tmp_path) == "kit.no-package"
