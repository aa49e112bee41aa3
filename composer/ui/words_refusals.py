"""Sentences for what a network refused: the post is surely not there, and a person must change something."""

from __future__ import annotations

from composer.ui.translating import translate


def reasons() -> dict[str, str]:
    return {
        "refused": translate(
            "Outcomes", "The network refused the post; it is not online. Its answer stands in the journal below."
        ),
        "redirected": translate(
            "Outcomes", "The server sent us somewhere else, which is never followed with a post. It is not online."
        ),
        "text-too-long": translate(
            "Outcomes", "The network finds the text too long; it is not online. Please shorten it and queue it again."
        ),
        "picture-too-big": translate(
            "Outcomes", "The network finds a picture too large; the post is not online. Please use a smaller one."
        ),
        "address-wrong": translate(
            "Outcomes", "The address of this channel’s server is wrong. Nothing was sent; please connect it again."
        ),
        "address-not-https": translate(
            "Outcomes", "This channel’s server does not encrypt. Nothing was sent; please connect it with https."
        ),
        "bad-request": translate(
            "Outcomes", "The network did not understand the post; it is not online. Please update Tonart."
        ),
        "not-permitted": translate(
            "Outcomes", "The network does not permit this post for this account; it is not online. Please change it."
        ),
        "not-found": translate(
            "Outcomes", "The network does not find the account. Nothing is online; please connect the channel again."
        ),
        "text-empty": translate(
            "Outcomes", "The network takes no empty posts; nothing is online. Please write a text."
        ),
        "invalid-link": translate(
            "Outcomes", "The network refuses a link in the text; the post is not online. Please check the links."
        ),
        "cashtags": translate("Outcomes", "More than one cashtag is refused; the post is not online. Please keep one."),
        "reply-not-allowed": translate(
            "Outcomes", "The network does not allow this reply; it is not online. Please post it by itself."
        ),
        "parent-gone": translate(
            "Outcomes", "The part before this one is gone, so the thread was not continued. Please look at the account."
        ),
        "too-many-pictures": translate(
            "Outcomes", "The network takes fewer pictures; the post is not online. Please remove some and queue again."
        ),
        "picture-type": translate(
            "Outcomes", "The network does not take this kind of picture; the post is not online. Please use a JPEG."
        ),
        "media-failed": translate(
            "Outcomes", "The network could not process a picture; the post is not online. Please use another picture."
        ),
        "alt-refused": translate(
            "Outcomes", "The network refused an alt text; the post is not online. Please shorten it and queue again."
        ),
        "validation": translate(
            "Outcomes", "The server’s own rules refuse this post; it is not online. Its answer is in the journal below."
        ),
        "usage-cap": translate(
            "Outcomes", "The spending limit of the app is reached; the post is not online. Please raise it there."
        ),
        "account-suspended": translate(
            "Outcomes", "The account is suspended; the post is not online. Please sort that out with the network."
        ),
        "account-deactivated": translate(
            "Outcomes", "The account is deactivated; the post is not online. Please activate it again."
        ),
        "account-taken-down": translate(
            "Outcomes", "The network has taken the account down; the post is not online. Please ask the network."
        ),
        "permission": translate(
            "Outcomes", "This sign-in may not post here; nothing is online. Please sign in with the right permissions."
        ),
        "no-credits": translate(
            "Outcomes", "The account has no credits left for posting; nothing is online. Please top it up."
        ),
        "api-version": translate(
            "Outcomes", "The network no longer takes this version of its interface. Please update Tonart."
        ),
        "channel-gone": translate(
            "Outcomes", "The channel is no longer there. Nothing was sent; please queue the draft for another one."
        ),
        "chain-broken": translate(
            "Outcomes", "The first part of the thread is missing, so the rest was not sent. Please look at the account."
        ),
        "wrong-account": translate(
            "Outcomes",
            "The sign-in belongs to another account. Nothing was sent; please sign in to the channel’s own account.",
        ),
    }
