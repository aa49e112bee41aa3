"""Sentences for what goes wrong with a brand kit as a file."""

from __future__ import annotations

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
