"""Sentences for errors: what happened, what it means for the post, the one thing to do."""

from __future__ import annotations

from composer.ui import words_background, words_contacts, words_kit, words_pictures, words_sign_in
from composer.ui.translating import translate


def unexpected() -> str:
    return translate(
        "Errors",
        "Tonart met something it did not expect ({kind}). What you wrote is still here. "
        "Please try again; if it comes back, start Tonart anew. The file tonart.log beside your data says more.",
    )


def unknown() -> str:
    return translate(
        "Errors", "That did not work ({code}). Nothing was sent and your text is still here. Please try again."
    )


def sentences() -> dict[str, str]:
    """By code."""
    return {
        **_store(),
        **_draft(),
        **_card(),
        **_queue(),
        **_vault(),
        **_client(),
        **_files(),
        **words_contacts.sentences(),
        **words_kit.sentences(),
        **words_pictures.sentences(),
        **words_sign_in.sentences(),
        **words_background.sentences(),
    }


def _store() -> dict[str, str]:
    return {
        "store.read-only": translate(
            "Errors",
            "Tonart may not write to its data folder ({file}). Nothing can be saved or sent until that changes. "
            "Please give your user the right to write there and start again.",
        ),
        "store.broken": translate(
            "Errors",
            "The file with your data is damaged ({file}) and was left untouched. Nothing is sent. "
            "Please put back a copy from the folder “backups” beside it and start again.",
        ),
        "store.newer": translate(
            "Errors",
            "The data was written by a newer Tonart ({file}). It was left untouched and nothing is sent. "
            "Please update Tonart on this computer.",
        ),
        "store.locked": translate(
            "Errors",
            "Another program is using the data and does not let go. What you wrote is still here. "
            "Please close the other program; Tonart saves again at the next change.",
        ),
        "store.full": translate(
            "Errors",
            "The disk is full, so the last changes are not saved. They are still on screen. "
            "Please make room and go on writing; Tonart then saves by itself.",
        ),
        "store.disk": translate(
            "Errors",
            "The disk does not work as it should, so the last changes are not saved. They are still on screen. "
            "Please copy your text elsewhere and have the disk looked at.",
        ),
        "store.failed": translate(
            "Errors",
            "The data could not be read or written. What you wrote is still here and nothing was sent. "
            "Please try again; if it comes back, start Tonart anew.",
        ),
        "store.changed": translate(
            "Errors",
            "Somebody changed this in another window at the same moment. Your change was not kept. "
            "Please look at it as it is now and decide again.",
        ),
    }


def _draft() -> dict[str, str]:
    return {
        "draft.changed-elsewhere": translate(
            "Errors",
            "The draft “{title}” was changed in another window meanwhile. Both texts are kept: yours is among the "
            "earlier versions. Please open the draft again and choose.",
        ),
        "draft.unknown": translate(
            "Errors", "This draft is no longer there; perhaps it was deleted in another window. Please choose another."
        ),
        "draft.no-version": translate(
            "Errors", "This version is no longer kept. The draft is as it was; please choose another version."
        ),
    }


def _card() -> dict[str, str]:
    return {
        "card.offline": translate("Errors", "No connection to {site}. The post is fine without a card."),
        "card.no-connection": translate("Errors", "{site} does not answer. The post is fine without a card."),
        "card.timeout": translate("Errors", "{site} took too long. Please try again later."),
        "card.tls": translate("Errors", "The connection to {site} is not secure, so nothing was loaded."),
        "card.broken": translate("Errors", "{site} broke off in the middle. Please try again later."),
        "card.status": translate("Errors", "{site} does not show this page (answer {status}). Please check the link."),
        "card.redirects": translate("Errors", "{site} sends visitors round in circles. Please check the link."),
        "card.private": translate(
            "Errors", "{site} lies in a private network. Tonart loads nothing from there; write the card yourself."
        ),
        "card.address": translate("Errors", "This link is no address that Tonart can open. Please check it."),
        "card.not-a-page": translate("Errors", "There is no web page behind this link, so it has no card of its own."),
        "card.nothing": translate("Errors", "{site} says nothing of itself. You can write the card yourself."),
    }


def _queue() -> dict[str, str]:
    return {
        "queue.nothing": translate("Errors", "No channel is chosen, so there is nothing to queue. Please choose one."),
        "queue.blocked": translate(
            "Errors",
            "{channel} ({handle}) would refuse this post, so nothing was queued, on any channel. "
            "Please settle what is marked in red, or leave the channel out.",
        ),
        "queue.not-connected": translate(
            "Errors",
            "{channel} ({handle}) is not connected yet, so nothing was queued. "
            "Please connect it under Channels, or leave it out.",
        ),
        "queue.preview-only": translate(
            "Errors",
            "Tonart cannot publish on {network} yet, so nothing was queued. Please leave it out here and post there by "
            "hand: the menu of its preview copies the text.",
        ),
        "queue.past": translate("Errors", "This time has passed. Nothing was queued; please choose a later one."),
        "queue.no-such-time": translate(
            "Errors", "On this day the clock skips {time}. Nothing was queued; please choose another time."
        ),
        "queue.twice": translate(
            "Errors",
            "This very post is in the queue for {channel} already, or was sent there. Nothing was queued a second "
            "time; please look at the queue.",
        ),
        "queue.waiting": translate(
            "Errors",
            "Another version of this draft waits for {channel} at {time}. Nothing was queued, or it would go out "
            "twice; please take that one out of the queue first.",
        ),
        "queue.under-way": translate(
            "Errors",
            "A version of this draft is just being sent to {channel}, or nobody knows yet whether it is there. Nothing "
            "was queued; please look at the queue first.",
        ),
        "queue.no-attempt": translate(
            "Errors", "The journal of this post does not fit together, so nothing was sent. Please look at the queue."
        ),
        "queue.unknown": translate("Errors", "This entry is no longer in the queue. Please look at the queue again."),
        "queue.fingerprint": translate(
            "Errors", "What is stored is not what was queued, so it is not sent. Please queue the draft again."
        ),
        "time.past": translate("Errors", "This time has passed. Nothing was changed; please choose a later one."),
        "time.gap": translate("Errors", "The clock skips this time on that day. Please choose another time."),
        "decision.picture-expired": translate(
            "Errors",
            "{file} may be used only until {date}, so nothing was changed and this post waits as before. "
            "Please choose an earlier day, or extend the picture’s date in the draft.",
        ),
        "handed.out": translate(
            "Errors",
            "Its time has come: the network is publishing the post or has done so. Nothing was changed here; Tonart "
            "looks in a moment.",
        ),
        "handed.kept": translate(
            "Errors",
            "The network did not give the post back, so it will still publish it at its time. Please try again.",
        ),
        "decision.too-late": translate(
            "Errors", "It has moved on meanwhile, so nothing was changed. Please look at how it stands now."
        ),
    }


def _vault() -> dict[str, str]:
    return {
        "vault.none": translate(
            "Errors",
            "This computer offers no safe place for passwords. Nothing was stored. "
            "Please set up its keyring, or let Tonart remember the sign-in until it is closed.",
        ),
        "vault.plaintext": translate(
            "Errors",
            "The keyring of this computer would keep passwords in plain text, so Tonart does not use it. "
            "Please set up a real one, or let Tonart remember the sign-in until it is closed.",
        ),
        "vault.null": translate(
            "Errors",
            "The keyring of this computer keeps nothing, so Tonart does not use it. "
            "Please set up a real one, or let Tonart remember the sign-in until it is closed.",
        ),
        "vault.refused": translate(
            "Errors", "The keyring did not let Tonart in. Posts wait in the queue. Please allow it there and try again."
        ),
        "vault.failed": translate(
            "Errors", "The keyring reported a fault. Posts wait in the queue. Please restart it, or sign in again."
        ),
        "vault.timeout": translate(
            "Errors",
            "The keyring ({backend}) does not answer. Nothing was lost; posts wait. "
            "Please unlock it; perhaps its window is hidden behind this one.",
        ),
        "vault.locked": translate(
            "Errors", "The keyring is locked. Posts wait in the queue. Please unlock it and try again."
        ),
        "vault.damaged": translate(
            "Errors", "The stored sign-in cannot be read. Posts of this channel wait. Please connect it again."
        ),
        "vault.not-kept": translate(
            "Errors", "The keyring said yes but did not keep the sign-in. Please try again, or choose another keyring."
        ),
        "vault.not-forgotten": translate(
            "Errors", "The keyring did not delete the sign-in. Please delete the entry “Tonart” there yourself."
        ),
    }


def _client() -> dict[str, str]:
    return {
        "client.exists": translate("Errors", "There is a client named {client} already. Please choose another name."),
        "client.no-name": translate("Errors", "A client needs a name. Please write one."),
        "client.unknown": translate("Errors", "The client {client} is not there. Please choose another one."),
    }


def _files() -> dict[str, str]:
    wrong = translate("Errors", "{file}, line {line}: {mistake}. The file is not used until that is put right.")
    unreadable = translate("Errors", "{file} cannot be read. Please check that it is there and yours to read.")
    return {
        "file.syntax": wrong,
        "file.encoding": translate("Errors", "{file} is not written in UTF-8. Please save it that way and try again."),
        "file.unreadable": unreadable,
        "file.unknown-key": wrong,
        "file.missing-key": wrong,
        "file.wrong-type": wrong,
        "file.bad-value": wrong,
        "file.absent": translate("Errors", "{file} is not there. Please check the name and the folder."),
        "file.not-written": translate(
            "Errors", "{file} cannot be written. Nothing was lost; please choose another folder."
        ),
        "file.no-room": translate(
            "Errors", "There is no room for {file}. Nothing was lost; please make room or choose another disk."
        ),
        "export.unknown-kind": translate(
            "Errors",
            "{file} ends in neither .pdf, .png nor .html, so nothing was written. Please give it one of these endings.",
        ),
        "proof.unknown-kind": translate(
            "Errors",
            "{file} ends in neither .pdf nor .zip, so nothing was written. Please give it one of these endings.",
        ),
        "draft-file.head": wrong,
        "draft-file.section-twice": wrong,
        "draft-file.field": translate(
            "Errors", "{file}, line {line}: these networks have no field “{key}”. Known are: {known}."
        ),
        "draft-file.field-value": translate(
            "Errors", "{file}, line {line}: “{key}” cannot have this value. Possible are: {known}."
        ),
        "draft-file.channel": translate(
            "Errors", "{client} has no channel {key} (it has: {known}). Please put that right in the file."
        ),
        "draft-file.topic": translate(
            "Errors", "{client} has no topic {key} (it has: {known}). Please put that right in the file."
        ),
        "draft-file.not-text": translate("Errors", "{file} is not a text file. Please choose a draft file."),
        "draft-file.unreadable": unreadable,
    }
