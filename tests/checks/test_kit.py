"""What the client's design guidelines say against a picture."""

from __future__ import annotations

from dataclasses import replace

import pytest

from composer.app import legibility
from composer.app.preparing import Judged, judge
from composer.checks.codes import FINDINGS
from composer.core.brand_kit import BrandKit, LogoRule
from composer.core.brief import Brief
from composer.core.client import Channel, Client
from composer.core.finding import Finding, Severity
from composer.core.message import Attachment, Draft, Focus, Message
from composer.core.picture_style import BandStyle, Combinations, FrameStyle, PictureStyle
from composer.core.ports import Legibility
from composer.core.profile import PlatformProfile
from composer.core.rule import Confidence
from tests.checks.posts import TODAY, profile

CLIENT = Client("k", "Kunde", channels=(Channel("c", "k", "instagram", "werk", "Werk", "4711"),))
KIT = BrandKit("Kit", "1", logos={"light": "light.png"}, logo=LogoRule(("top-right",), 0.3, 0.04, 60), logo_ratio=3.0)


def judged(kit: BrandKit, network: str = "x", profile_: PlatformProfile | None = None, **changed: object) -> Judged:
    picture = Attachment("a", "0" * 64, "a.jpg", 1600, 1200, "Ein Förderturm", logo=True)
    draft = Draft("d", "k", message=Message("Hallo", (replace(picture, **changed),)), channel_ids=("c",))  # type: ignore[arg-type]
    client = replace(CLIENT, channels=(replace(CLIENT.channels[0], network=network),))
    (one,) = judge(draft, client, {network: profile_ or profile(network)}, Brief(kit), TODAY)
    return one


def found(kit: BrandKit, network: str = "x", **changed: object) -> list[Finding]:
    findings = [one for one in judged(kit, network, None, **changed).findings if one.code.startswith("kit.")]
    for one in findings:
        assert tuple(name for name, _ in one.values) == FINDINGS[one.code]
        assert one.attachment_id == "a"
    return findings


def test_a_picture_that_follows_the_guidelines_has_none() -> None:
    assert found(KIT) == []


def test_a_picture_below_the_size_that_the_client_wants_is_told_by_what_is_shown() -> None:
    (small,) = found(replace(KIT, styles=(PictureStyle(smallest=1300),)))
    assert (small.code, small.severity) == ("kit.picture-small", Severity.WARNS)
    assert dict(small.values) == {"position": 1, "pixels": 1200, "least": 1300}


def test_a_logo_that_has_no_room_is_told() -> None:
    (out,) = found(KIT, width=50, height=50)
    assert (out.code, out.fix) == ("kit.logo-left-out", "logo-off")
    assert found(KIT, width=50, height=50, logo=False) == []


def test_a_logo_on_the_focal_point_is_told() -> None:
    (on,) = found(KIT, focus=Focus(0.9, 0.1))
    assert (on.code, on.fix) == ("kit.logo-on-focus", "logo-off")
    both = replace(KIT, logo=replace(KIT.logo, places=("top-right", "top-left")))
    assert found(both, focus=Focus(0.9, 0.1)) == []


def test_the_network_s_signs_over_logo_text_and_focal_point_are_told() -> None:
    low = replace(KIT, logo=replace(KIT.logo, places=("bottom-left",)))
    codes = [one.code for one in found(low, "x")]
    assert codes == ["kit.logo-covered"]
    band = PictureStyle(band=BandStyle("#000000", text="salz.example"))
    assert "kit.text-covered" in [one.code for one in found(replace(KIT, styles=(band,)), "x")]
    assert [one.code for one in found(KIT, "x", focus=Focus(0.05, 0.96))] == ["kit.focus-covered"]


@pytest.mark.parametrize(
    ("confidence", "severity"), [(Confidence.DOCUMENTED, Severity.WARNS), (Confidence.FOLKLORE, Severity.HINT)]
)
def test_what_is_covered_is_judged_by_how_well_that_is_known(confidence: Confidence, severity: Severity) -> None:
    x = profile("x")
    badge = replace(x.look.alt_badge, origin=replace(x.look.alt_badge.origin, confidence=confidence))
    known = replace(x, look=replace(x.look, alt_badge=badge))
    findings = judged(KIT, "x", known, focus=Focus(0.05, 0.96)).findings
    assert [one.severity for one in findings if one.code == "kit.focus-covered"] == [severity]


def test_combinations_are_judged_by_what_the_picture_has() -> None:
    framed = replace(
        KIT,
        styles=(PictureStyle(duotone=("#000000", "#ffffff"), frame=FrameStyle("#000000")),),
        combinations=Combinations((("duotone", "logo"), ("frame", "band")), (("duotone", "frame"),)),
    )
    with_logo = {(one.code, dict(one.values)["one"], one.fix) for one in found(framed)}
    assert with_logo == {("kit.needs", "frame", ""), ("kit.forbids", "duotone", "")}
    (without,) = found(framed, logo=False)
    assert (without.code, dict(without.values)["other"], without.fix) == ("kit.needs", "logo", "logo-on")


def test_what_the_pixels_tell_joins_the_findings_when_it_is_known() -> None:
    kit = replace(KIT, digest="of this test")
    one = judged(kit)
    plan = one.post.parts[0].pictures[0]
    legibility.note(plan, kit, Legibility(logo=3.0, text=4.5))
    assert list(legibility.joined((one,), kit)) == [one]
    legibility.note(replace(plan, alt="", attachment_id=""), kit, Legibility(logo=2.59, text=4.4))
    (later,) = legibility.joined((one,), kit)
    said = {f.code: dict(f.values)["ratio"] for f in later.findings if f.code.startswith("kit.")}
    assert said == {"kit.logo-contrast": "2.5", "kit.text-contrast": "4.4"}
    assert list(legibility.joined((one,), replace(kit, digest="another"))) == [one]
