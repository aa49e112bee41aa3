"""Sentences for what is wrong with a contact or with a file of contacts."""

from __future__ import annotations

from composer.ui.translating import translate


def wanted(network: str) -> str:
    """What a person may write of a contact there."""
    return {
        "x": translate("AddressBook", "A handle such as @salt_works, or the address of the profile."),
        "linkedin": translate(
            "AddressBook",
            "The number of the page, found in the address of its admin view, or urn:li:organization: and the number.",
        ),
        "mastodon": translate("AddressBook", "The account with its server: name@server.example."),
        "bluesky": translate("AddressBook", "A handle such as name.bsky.social, the DID, or both."),
    }.get(network, translate("AddressBook", "The handle, or the address of the profile."))


def sentences() -> dict[str, str]:
    """By code."""
    return {**_contact(), **_linkedin(), **_file()}


def _contact() -> dict[str, str]:
    return {
        "contact.no-name": translate("Errors", "A contact needs a name. Please write one."),
        "contact.long-name": translate(
            "Errors", "The name “{name}…” is longer than {limit} characters. Please write a shorter one."
        ),
        "contact.exists": translate(
            "Errors",
            "There is a contact named {name} already. Please give this one a name that tells the two apart.",
        ),
        "contact.kind": translate(
            "Errors", "“{value}” is no kind of contact. Please write “person” or “organisation”."
        ),
        "contact.handle": translate(
            "Errors",
            "“{value}” is no account on {network}: please write the handle as it stands in the address of the profile.",
        ),
        "contact.x": translate(
            "Errors",
            "“{value}” is no account on X: a handle has 1 to 15 letters, digits or underscores, such as @salt_works.",
        ),
        "contact.mastodon": translate(
            "Errors",
            "“{value}” is no account on Mastodon: please write it with its server, such as name@server.example.",
        ),
        "contact.bluesky": translate(
            "Errors",
            "“{value}” is no account on Bluesky: please write the handle, such as name.bsky.social, or the DID.",
        ),
    }


def _linkedin() -> dict[str, str]:
    return {
        "contact.linkedin": translate(
            "Errors",
            "“{value}” is no LinkedIn id: please write the number of the page, or urn:li:organization: and the number.",
        ),
        "contact.linkedin-word": translate(
            "Errors",
            "This LinkedIn address has a word where the number of the page should be. The people who run the page see "
            "the number in the address of its admin view; please write that.",
        ),
        "contact.linkedin-member": translate(
            "Errors",
            "LinkedIn does not tell the id of a member by the address. Without urn:li:person: and the id the person is "
            "named and not linked; please leave the field empty.",
        ),
    }


def _file() -> dict[str, str]:
    return {
        "contacts.unreadable": translate(
            "Errors", "The file {file} cannot be read ({problem}). Nothing was imported; please choose it again."
        ),
        "contacts.unwritable": translate(
            "Errors", "The file {file} could not be written ({problem}). Please choose another place."
        ),
        "contacts.too-big": translate(
            "Errors", "The file is larger than {limit} MB. Nothing was imported; please divide it."
        ),
        "contacts.not-text": translate(
            "Errors", "This is no text file. Nothing was imported; please save the table as CSV and choose that file."
        ),
        "contacts.no-name-column": translate(
            "Errors",
            "The first line has no column “name”. Nothing was imported; please write headings: name, kind, wording, "
            "x, linkedin, mastodon, bluesky.",
        ),
        "contacts.broken": translate(
            "Errors", "A quotation mark in line {line} has no end. Nothing was imported; please look at that line."
        ),
    }
