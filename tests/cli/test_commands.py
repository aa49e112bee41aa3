from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from composer.__main__ import main
from composer.app import clients
from composer.app.bootstrap import context
from composer.app.locations import locations

DRAFTS = Path(__file__).parents[2] / "resources" / "demo_client" / "drafts"
QUARTER = DRAFTS / "2-q3-results.md"
FILES = {"sheet.pdf": b"%PDF-", "page.html": b"<!DOCTYPE html>", "sheet.png": b"\x89PNG"}


def run(capsys: pytest.CaptureFixture[str], data: Path, *args: str, language: str = "en") -> tuple[int, str]:
    """Exit code and all that was printed."""
    code = main(["--data", str(data), "--language", language, *args])
    said = capsys.readouterr()
    return code, said.out + said.err


def test_check_counts_for_every_channel(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = run(capsys, tmp_path, "check", str(QUARTER))
    assert code == 0
    assert re.findall(r"✓ (\w+) @", said) == ["X", "LinkedIn", "Mastodon", "Bluesky"]
    assert "219/280" in said


def test_check_ends_with_1_when_something_blocks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "long.md"
    file.write_text("+++\nchannels = ['bluesky']\n+++\n" + "a" * 301)
    code, said = run(capsys, tmp_path / "data", "check", str(file))
    assert code == 1
    assert "✗ Bluesky" in said
    assert "1 character" in said


def test_findings_speak_german(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "long.md"
    file.write_text("+++\nchannels = ['bluesky']\n+++\n" + "a" * 301)
    _, said = run(capsys, tmp_path / "data", "check", str(file), language="de")
    assert "zu lang" in said


def test_a_mistake_in_a_file_names_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "wrong.md"
    file.write_text("+++\ntitel = 'x'\n+++\nHello\n")
    code, said = run(capsys, tmp_path / "data", "check", str(file))
    assert code == 2
    assert "wrong.md, line 2" in said
    assert "titel" in said


def test_preview_paints_a_picture_per_channel_and_a_sheet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _ = run(capsys, tmp_path / "data", "preview", str(QUARTER), "-o", str(tmp_path / "out"))
    assert code == 0
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {f"{name}.png" for name in ("contact-sheet", "x", "linkedin", "mastodon", "bluesky")}
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in (tmp_path / "out").iterdir())


def test_preview_writes_the_kind_of_file_that_its_ending_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {tmp_path / "out" / name: begins for name, begins in FILES.items()}
    places = [word for file in files for word in ("-o", str(file))]
    code, said = run(capsys, tmp_path / "data", "preview", str(QUARTER), *places, language="de")
    assert code == 0
    assert said.splitlines() == [str(file) for file in files]
    assert all(file.read_bytes().startswith(begins) for file, begins in files.items())
    assert "Third quarter 2026" in (tmp_path / "out" / "page.html").read_text()


def test_two_channels_of_one_network_get_a_picture_each(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, tmp_path / "data", "preview", str(QUARTER), "-o", str(tmp_path / "first"))
    ctx = context(locations(tmp_path / "data"))
    client = clients.named(ctx, "sylvenhall")
    channel = client.channels[0]
    more = replace(channel, id=f"{client.id}.{channel.network}-2", handle="another")
    ctx.store.clients.save(replace(client, channels=(*client.channels, more)))
    ctx.close()
    file = tmp_path / "two.md"
    file.write_text(f"+++\nchannels = ['{channel.id}', '{more.id}']\n+++\nHello\n")
    code, _ = run(capsys, tmp_path / "data", "preview", str(file), "-o", str(tmp_path / "out"))
    assert code == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"contact-sheet.png", "x-x.png", "x-x-2.png"}


def test_the_proof_of_a_publication_is_written_as_its_ending_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "data"
    _, said = run(capsys, data, "queue", "add", str(QUARTER), "--at", "2999-01-01T09:30")
    for name, begins in (("proof.pdf", b"%PDF-"), ("proof.ZIP", b"PK")):
        code, told = run(capsys, data, "queue", "proof", said.split()[0], "-o", str(tmp_path / name), language="de")
        assert (code, told.strip()) == (0, str(tmp_path / name))
        assert (tmp_path / name).read_bytes().startswith(begins)
    code, told = run(capsys, data, "queue", "proof", said.split()[0], "-o", str(tmp_path / "proof.doc"))
    assert code == 2
    assert "neither .pdf nor .zip" in told
    assert not (tmp_path / "proof.doc").exists()


def test_a_file_goes_through_the_queue(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "now.md"
    file.write_text("+++\ntitle = 'Now'\nchannels = ['mastodon']\n+++\nIn a minute.\n")
    data = tmp_path / "data"
    code, said = run(capsys, data, "queue", "add", str(file))
    assert code == 0
    publication_id = said.split()[0]
    code, said = run(capsys, data, "queue")
    assert code == 0
    assert "Queued" in said
    code, said = run(capsys, data, "publish")
    assert code == 0
    assert "Published" in said
    _, said = run(capsys, data, "queue", "show", publication_id)
    assert "commit 1: published" in said
    code, said = run(capsys, data, "publish")
    assert code == 0
    assert "Nothing is due" in said


def test_a_time_to_come_waits_and_can_be_cancelled(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "data"
    code, said = run(capsys, data, "queue", "add", str(QUARTER), "--at", "2999-01-01T09:30")
    assert code == 0
    assert said.count("2999-01-01 09:30") == 4
    _, nothing = run(capsys, data, "publish")
    assert "Nothing is due" in nothing
    _, cancelled = run(capsys, data, "queue", "cancel", said.split()[0])
    assert "Taken out" in cancelled


def test_the_past_is_never_now(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = run(capsys, tmp_path, "queue", "add", str(QUARTER), "--at", "2020-01-01T09:30")
    assert code == 1
    assert "has passed" in said


def test_rehearse_shows_a_link_per_channel(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = run(capsys, tmp_path / "data", "rehearse", "--no-stay", "-o", str(tmp_path / "out"))
    assert code == 0
    assert len(re.findall(r"Published +http://127\.0\.0\.1:\d+/\S+", said)) == 4
    assert (tmp_path / "out" / "contact-sheet.png").is_file()


def test_self_test_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = run(capsys, tmp_path, "self-test")
    assert code == 0, said
    assert "✗" not in said
    assert "vault." not in said, "a keyring that cannot be used is told in words"


@pytest.mark.parametrize("args", [("no-such-command",), ("check",), ("check", "no-such-file")])
def test_a_wrong_call_ends_with_2(args: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _ = run(capsys, tmp_path, *args)
    assert code == 2


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    said = capsys.readouterr().out
    assert all(name in said for name in ("rehearse", "check", "preview", "queue", "publish", "self-test"))


def test_a_table_is_imported_into_the_address_book_and_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "book.csv"
    table.write_text("name,mastodon,team\nAnna Lee,anna@social.example,a\nBen,ben,b\n")
    code, said = run(capsys, tmp_path / "data", "contacts", "import", str(table))
    assert code == 1
    assert "1 added, 0 changed, 0 as they were, 1 refused." in said
    assert "Line 3: “ben” is no account on Mastodon" in said
    assert "Columns passed over: team" in said
    code, said = run(capsys, tmp_path / "data", "contacts")
    assert (code, said) == (0, "Anna Lee: mastodon anna@social.example\n")


def test_a_file_that_is_no_table_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "book.csv"
    table.write_text("a,b\n")
    code, said = run(capsys, tmp_path / "data", "contacts", "import", str(table))
    assert code == 2
    assert "no column “name”" in said
    assert run(capsys, tmp_path / "data", "contacts") == (0, "The address book is empty.\n")


FIELDS = DRAFTS / "9-wie-viel-salz.md"


def test_check_names_what_goes_besides_the_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = run(capsys, tmp_path, "check", str(FIELDS))
    assert code == 0
    assert said.count("+ Poll: 2 Gramm, 9 Gramm, 20 Gramm") == 3
    assert said.count("+ Duration of the poll: 3 days") == 3
    assert said.count("+ Content warning: Essen, Gesundheit") == 1
    assert said.count("+ First comment: ") == 4


def test_a_field_that_no_network_has_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "wrong.md"
    file.write_text('+++\n[fields.mastodon]\nvisibility = "secret"\n+++\nHello\n')
    code, said = run(capsys, tmp_path / "data", "check", str(file))
    assert code == 2
    assert "wrong.md, line 3" in said
    assert "unlisted" in said


def test_a_poll_and_a_first_comment_in_the_rehearsal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """LinkedIn lets members post and not comment: the post is there all the same."""
    code, said = run(capsys, tmp_path, "rehearse", str(FIELDS))
    assert code == 0
    assert said.count("http://127.0.0.1") >= 7
    assert "its first comment is not" in said
