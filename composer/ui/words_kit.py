"""Sentences for what goes wrong with a brand kit as a file, and for pictures that do not follow it."""

from __future__ import annotations

from collections.abc import Mapping

from composer.ui.translating import translate


def sentences() -> dict[str, str]:
    return {
        "kit.absent": translate(
            "Errors", "{file} is not there. The brand kit stays as it was; please choose the file."
        ),
        "kit.unreadable": translate(
            "Errors", "{file} cannot be read ({problem}). The brand kit stays as it was; please check the file."
        ),
        "kit.unwritable": translate(
            "Errors", "{file} could not be written ({problem}). Nothing is lost; please choose another place."
        ),
        "kit.changed": translate(
            "Errors",
            "The brand kit was changed elsewhere meanwhile, so yours was not kept. Please open the kit "
            "as it is now and change it again.",
        ),
        "kit.no-logo": translate(
            "Errors",
            "{file} is no picture that can be a logo. The logo stays as it was; please choose a PNG or SVG file.",
        ),
        "kit.none": translate("Errors", "This client has no brand kit yet. Please make one first."),
        "kit.no-package": translate(
            "Errors",
            "This is no brand kit, or it was damaged on its way ({file}). The brand kit stays as it was; please have "
            "it sent again.",
        ),
        "kit.unsafe": translate(
            "Errors",
            "The brand kit holds “{file}”, which has no place in it and may do harm. Nothing was taken over; please "
            "ask who sent it.",
        ),
        "kit.too-large": translate(
            "Errors",
            "The brand kit is too large: at most {megabytes} MB in {files} files. Nothing was taken over; please take "
            "out what the guidelines do not need.",
        ),
    }


def findings(values: Mapping[str, str | int]) -> dict[str, str]:
    """By code."""
    said = {
        "kit.picture-small": translate(
            "Findings",
            "Picture {position} shows only {pixels} pixels on its shorter side; the guidelines ask for {least}.",
        ),
        "kit.logo-left-out": translate("Findings", "Picture {position} is too small for the logo, so it goes without."),
        "kit.logo-on-focus": translate("Findings", "The logo stands on the focal point of picture {position}."),
        "kit.logo-covered": translate("Findings", "The network’s own signs cover the logo on picture {position}."),
        "kit.text-covered": translate("Findings", "The network’s own signs cover the text on picture {position}."),
        "kit.focus-covered": translate(
            "Findings", "The network’s own signs cover the focal point of picture {position}."
        ),
        "kit.logo-contrast": translate(
            "Findings",
            "The logo is hard to see on picture {position}: contrast {ratio}, at least {least} is needed.",
        ),
        "kit.text-contrast": translate(
            "Findings",
            "The text on picture {position} is hard to read: contrast {ratio}, at least {least} is needed.",
        ),
        "kit.needs": translate("Findings", "Picture {position}: the guidelines want {one} only with {other}."),
        "kit.forbids": translate("Findings", "Picture {position}: the guidelines do not want {one} with {other}."),
    }
    names = {"one": _element(str(values.get("one", ""))), "other": _element(str(values.get("other", "")))}
    point = translate("Findings", ".", "decimal point")
    numbers = {name: str(values.get(name, "")).replace(".", point) for name in ("ratio", "least")}
    return {code: _filled(sentence, names | numbers) for code, sentence in said.items()}


def _filled(sentence: str, words: Mapping[str, str]) -> str:
    for name, word in words.items():
        sentence = sentence.replace(f"{{{name}}}", word)
    return sentence


def _element(code: str) -> str:
    return {
        "logo": translate("Findings", "the logo"),
        "frame": translate("Findings", "the frame"),
        "gradient": translate("Findings", "the gradient"),
        "band": translate("Findings", "the band"),
        "duotone": translate("Findings", "the two colours"),
        "padding": translate("Findings", "the ground around it"),
    }.get(code, code)
