"""A client's kit is kept whole or not at all, and a former version comes back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from composer.app import bootstrap, clients, kit_keeping, kits
from composer.app.context import Context
from composer.app.kit_changes import differences, is_older, next_version
from composer.app.locations import locations
from composer.core.brand_kit import BrandKit
from composer.core.client import Client
from composer.core.errors import KitError, ProfileError
from tests.brand.test_kit import png_head

DEMO = Path(__file__).parents[2] / "resources" / "demo_client" / "kit"


@pytest.fixture
def ctx(tmp_path: Path) -> Iterator[Context]:
    made = bootstrap.context(locations(tmp_path / "data"))
    made.store.clients.save(Client("salt", "Salt"))
    made.store.clients.save(Client("demo", "Demo", demo=True))
    yield made
    made.close()


def home(ctx: Context, client_id: str = "salt") -> set[str]:
    return {path.name for path in (ctx.locations.data / "clients" / client_id).iterdir()}


def test_a_new_kit_takes_its_files_along(ctx: Context, tmp_path: Path) -> None:
    logo = tmp_path / "wherever.png"
    logo.write_bytes(png_head(300, 100))
    kit = kit_keeping.save(ctx, "salt", BrandKit("Salt", "1", logos={"light": str(logo)}), None)
    logo.unlink()
    assert Path(kit.logos["light"]) == ctx.locations.data / "clients" / "salt" / "kit" / "logo-light.png"
    assert kit == clients.kit(ctx, "salt")
    assert home(ctx) == {"kit"}


def test_a_changed_logo_has_a_file_of_its_own_and_the_former_version_comes_back(ctx: Context, tmp_path: Path) -> None:
    files = [tmp_path / "a.png", tmp_path / "b.png"]
    for number, file in enumerate(files, 3):
        file.write_bytes(png_head(100 * number, 100 * number))
    first = kit_keeping.save(ctx, "salt", BrandKit("Salt", "1", logos={"light": str(files[0])}), None)
    second = kit_keeping.save(ctx, "salt", replace(first, version="2", logos={"light": str(files[1])}), first)
    assert Path(second.logos["light"]).read_bytes() == files[1].read_bytes()
    (former,) = kit_keeping.former(ctx, "salt")
    assert former.kit.version == "1"
    back = kit_keeping.go_back(ctx, "salt", former.key)
    assert back.digest == first.digest
    assert [one.kit.version for one in kit_keeping.former(ctx, "salt")] == ["2", "1"]


def test_the_shipped_kit_of_the_demo_client_stays_as_it_is(ctx: Context) -> None:
    shipped = clients.kit(ctx, "demo")
    assert shipped is not None
    changed = kit_keeping.save(ctx, "demo", replace(shipped, version="mine"), shipped)
    assert changed.version == "mine"
    assert kits.check(DEMO).digest == shipped.digest
    assert changed.colours == shipped.colours


def test_what_was_changed_elsewhere_is_not_written_over(ctx: Context) -> None:
    first = kit_keeping.save(ctx, "salt", BrandKit("Salt", "1"), None)
    kit_keeping.save(ctx, "salt", replace(first, name="Theirs"), first)
    for base in (first, None):
        with pytest.raises(KitError) as caught:
            kit_keeping.save(ctx, "salt", replace(first, name="Mine"), base)
        assert caught.value.code == "kit.changed"
    now = clients.kit(ctx, "salt")
    assert now is not None
    assert now.name == "Theirs"


def test_a_kit_with_a_mistake_leaves_nothing_behind(ctx: Context, tmp_path: Path) -> None:
    first = kit_keeping.save(ctx, "salt", BrandKit("Salt", "1"), None)
    wrong = tmp_path / "no.png"
    wrong.write_bytes(b"no picture")
    with pytest.raises(ProfileError):
        kit_keeping.save(ctx, "salt", replace(first, logos={"light": str(wrong)}), first)
    with pytest.raises(KitError):
        kit_keeping.save(ctx, "salt", replace(first, logos={"light": str(tmp_path / "absent.png")}), first)
    assert clients.kit(ctx, "salt") == first
    assert home(ctx) == {"kit"}


def test_a_change_that_was_cut_short_is_brought_to_its_end(ctx: Context) -> None:
    kit = kit_keeping.save(ctx, "salt", BrandKit("Salt", "1"), None)
    folder = clients.kit_folder(ctx, "salt")
    assert folder is not None
    folder.rename(folder.with_name(clients.READY))
    assert clients.kit(ctx, "salt") == kit


def test_a_kit_goes_from_agency_to_client_as_a_file(ctx: Context, tmp_path: Path) -> None:
    file = tmp_path / "a.tonartkit"
    sent = kit_keeping.export(ctx, "demo", file)
    assert kit_keeping.take(ctx, "salt", file).digest == sent.digest
    with pytest.raises(KitError):
        kit_keeping.take(ctx, "salt", tmp_path / "absent.tonartkit")
    assert clients.kit(ctx, "salt") is not None


def test_differences_are_told_by_kind() -> None:
    old = kits.check(DEMO)
    colours = {**old.colours, "accent": "#000000", "new": "#ffffff"}
    del colours["warm"]
    new = replace(old, colours=colours, styles=old.styles[1:], logo=replace(old.logo, share=0.5), logos={})
    found = {(one.code, one.name, one.before, bool(one.after)) for one in differences(old, new)}
    assert ("colour", "accent", "#d9623b", True) in found
    assert ("colour", "new", "", True) in found
    assert ("colour", "warm", "#d8a545", False) in found
    assert {name for code, name, *_ in found if code == "logo"} == set(old.logos)
    assert {"logo-rule", "style"} <= {code for code, *_ in found}
    assert differences(old, old) == ()


def test_versions_are_ordered_as_people_read_them() -> None:
    assert is_older("2026.9", "2026.10")
    assert not is_older("2", "1.9")
    assert [next_version(v) for v in ("2026.3", "1.9 beta", "draft", "")] == ["2026.4", "1.10 beta", "draft.1", "1"]
