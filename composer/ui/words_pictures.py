"""Sentences for pictures that cannot be opened or made."""

from __future__ import annotations

from composer.ui.translating import translate


def sentences() -> dict[str, str]:
    """By code. The command line has no post that could go on without a picture: nothing was done there."""
    goes_on, nothing = translate("Errors", "The post goes on without it."), translate("Errors", "Nothing was done.")
    return {
        **_picture(),
        **_draft_file_picture(),
        **{code: f"{what} {goes_on} {advice}" for code, (what, advice) in _unopened().items()},
        **{f"draft-file.{code}": f"{what} {nothing} {advice}" for code, (what, advice) in _unopened().items()},
    }


def outcomes() -> dict[str, str]:
    """By code, for a post that was to be sent."""
    return {
        "picture.crashed": translate(
            "Outcomes",
            "A picture stopped the helper that opens pictures; the post is not online. Please replace the picture.",
        ),
        "picture.too-slow": translate(
            "Outcomes", "Making a picture took too long; the post is not online. Please use a smaller picture."
        ),
        "picture.memory": translate(
            "Outcomes", "A picture takes too much memory; the post is not online. Please use a smaller picture."
        ),
        "picture.no-worker": translate(
            "Outcomes",
            "Tonart could not start the helper that makes its pictures; the post is not online. "
            "Please start Tonart anew and queue again.",
        ),
    }


def _unopened() -> dict[str, tuple[str, str]]:
    """What happened, and the one thing to do; between them stands what it means for the post."""
    return {
        "picture.folder": (
            translate("Errors", "{file} is a folder, not a picture."),
            translate("Errors", "Please choose the pictures in it."),
        ),
        "picture.truncated": (
            translate("Errors", "The end of {file} is missing; it was cut off on its way here."),
            translate("Errors", "Please fetch the file once more."),
        ),
        "picture.bomb": (
            translate("Errors", "{file} unfolds to far more than a picture holds: it is damaged or a trap."),
            translate("Errors", "Please take another file."),
        ),
        "picture.outside": (
            translate("Errors", "{file} wants parts from other files or the internet, which Tonart does not load."),
            translate("Errors", "Please export it with everything embedded."),
        ),
        "picture.script": (
            translate("Errors", "{file} contains a script, which Tonart does not run."),
            translate("Errors", "Please export it as plain SVG."),
        ),
        "picture.locked": (
            translate("Errors", "{file} is locked with a password."),
            translate("Errors", "Please save it without one."),
        ),
        "picture.crashed": (
            translate("Errors", "{file} stopped the helper that opens pictures; it is probably damaged."),
            translate("Errors", "Please save it anew as JPEG or PNG."),
        ),
        "picture.too-slow": (
            translate("Errors", "Opening {file} took too long and was stopped."),
            translate("Errors", "Please make it smaller first."),
        ),
        "picture.memory": (
            translate("Errors", "{file} takes more memory than one picture may have."),
            translate("Errors", "Please make it smaller first."),
        ),
        "picture.no-worker": (
            translate("Errors", "The helper in which Tonart opens pictures does not start, so {file} was not opened."),
            translate("Errors", "Please start Tonart anew."),
        ),
    }


def _picture() -> dict[str, str]:
    return {
        "picture.absent": translate(
            "Errors", "The file {file} is not there. The post goes on without it; please choose the picture again."
        ),
        "picture.unreadable": translate(
            "Errors", "The file {file} cannot be read. The post goes on without it; please check the right to read it."
        ),
        "picture.empty": translate(
            "Errors", "The file {file} is empty. The post goes on without it; please choose another picture."
        ),
        "picture.broken": translate(
            "Errors", "{file} is damaged or no picture. The post goes on without it; please choose another file."
        ),
        "picture.format": translate(
            "Errors", "{file} is of a kind Tonart does not know. The post goes on without it; please save it as JPEG."
        ),
        "picture.too-large": translate(
            "Errors", "{file} is too large to open. The post goes on without it; please make it smaller first."
        ),
        "picture.too-heavy": translate(
            "Errors", "{file} has too many bytes to open. The post goes on without it; please make it smaller first."
        ),
        "picture.limit": translate(
            "Errors", "A picture cannot be made small enough for this network. Please choose a calmer one."
        ),
        "picture.target": translate(
            "Errors", "A picture cannot be cut to the size this network wants. Please choose a larger one."
        ),
        "picture.changed": translate(
            "Errors", "The original of a picture has changed since it was added. Please add it again."
        ),
        "picture.logo": translate(
            "Errors", "The logo of the brand kit cannot be read, so nothing was sent. Please put the kit right."
        ),
        "picture.kit-gone": translate(
            "Errors",
            "The design guidelines that this post was approved with are no longer kept as they were, so nothing was "
            "sent. Please queue the post again.",
        ),
        "picture.font": translate(
            "Errors", "A font of the brand kit cannot be read, so nothing was sent. Please put the kit right."
        ),
        "media.missing": translate(
            "Errors", "The original of a picture is missing from the data folder. Please add the picture again."
        ),
        "media.unreadable": translate(
            "Errors", "The original of a picture cannot be read. Please add the picture again."
        ),
    }


def _draft_file_picture() -> dict[str, str]:
    return {
        "draft-file.picture.absent": translate(
            "Errors", "The picture {file} is not there. Nothing was done; please correct its name in the draft file."
        ),
        "draft-file.picture.unreadable": translate(
            "Errors", "The picture {file} cannot be read. Nothing was done; please check the right to read it."
        ),
        "draft-file.picture.empty": translate(
            "Errors", "The picture {file} is empty. Nothing was done; please name another one in the draft file."
        ),
        "draft-file.picture.broken": translate(
            "Errors", "{file} is damaged or no picture. Nothing was done; please name another one in the draft file."
        ),
        "draft-file.picture.format": translate(
            "Errors", "{file} is of a kind Tonart does not know. Nothing was done; please save it as JPEG."
        ),
        "draft-file.picture.too-large": translate(
            "Errors",
            "{file} has {megapixels} megapixels, too many to open. "
            "Nothing was done; please bring it to {limit} megapixels or less.",
        ),
        "draft-file.picture.too-heavy": translate(
            "Errors",
            "{file} has {megabytes} megabytes, too many to open. "
            "Nothing was done; please bring it to {limit} megabytes or less.",
        ),
    }
