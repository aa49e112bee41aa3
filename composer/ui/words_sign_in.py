"""Sentences for signing in: what went wrong, and the one thing to do. Nothing is stored by a sign-in that failed."""

from __future__ import annotations

from composer.ui.translating import translate


def sentences() -> dict[str, str]:
    """By code."""
    return {**_typed(), **_server(), **_browser(), **_app(), **_account(), **_channel()}


def sign_in_end(account: str, days: int) -> str:
    """`days` as `Channel.days_left` gives them."""
    if days < 0:
        sentence = translate("SignIn", "The sign-in of {account} has ended. Please sign in again under Channels.")
    elif days == 0:
        sentence = translate("SignIn", "The sign-in of {account} ends today. Please sign in again under Channels.")
    else:
        sentence = translate(
            "SignIn", "The sign-in of {account} ends in %n day(s). Please sign in again under Channels.", "", days
        )
    return sentence.replace("{account}", account)


def _typed() -> dict[str, str]:
    return {
        "sign-in.address": translate(
            "Errors", "This is not the address of a server. Please type it like this: mastodon.social"
        ),
        "sign-in.not-https": translate(
            "Errors", "This server does not encrypt, so Tonart sends it no password. Please use an address with https."
        ),
        "sign-in.handle": translate(
            "Errors", "This is not a handle. Please type it as it stands in the profile, like name.bsky.social"
        ),
        "sign-in.unknown-handle": translate(
            "Errors", "There is no account with the handle {handle}. Please check how it is spelled."
        ),
        "sign-in.password": translate(
            "Errors", "Handle and app password do not fit together. Please make a new app password and paste it."
        ),
        "sign-in.second-factor": translate(
            "Errors", "This is the account’s main password. Please make an app password and paste that instead."
        ),
        "sign-in.token-shape": translate(
            "Errors", "What was pasted is not a token. Please copy the whole token, without quotation marks or spaces."
        ),
        "sign-in.token": translate(
            "Errors", "The network does not accept this token. Please make a new one and paste it."
        ),
    }


def _server() -> dict[str, str]:
    return {
        "sign-in.no-server": translate(
            "Errors", "No server answers there. Please check the address and your connection, then try again."
        ),
        "sign-in.no-mastodon": translate(
            "Errors", "Something answers at {server}, but it is not Mastodon. Please check the address."
        ),
        "sign-in.rate-limit": translate(
            "Errors", "Too many tries in a short time. Please wait ten minutes and try again."
        ),
        "sign-in.trouble": translate(
            "Errors", "The network has trouble of its own at the moment. Please try again in a while."
        ),
        "sign-in.api-version": translate(
            "Errors", "The network no longer speaks with this version of Tonart. Please update Tonart."
        ),
    }


def _browser() -> dict[str, str]:
    return {
        "sign-in.code": translate(
            "Errors", "The code is wrong, used up or too old. Please sign in again and copy the new code."
        ),
        "sign-in.denied": translate(
            "Errors", "You said no in the browser, so nothing was connected. Sign in again if that was a mistake."
        ),
        "sign-in.state": translate(
            "Errors", "The browser’s answer belongs to another sign-in. Please sign in once more."
        ),
        "sign-in.timeout": translate(
            "Errors",
            "The browser did not come back in time. Please sign in again; "
            "if that does not help, choose “The browser is on another computer”.",
        ),
        "sign-in.cancelled": translate("Errors", "The sign-in was stopped. Nothing was connected."),
        "sign-in.port": translate(
            "Errors",
            "This computer lets the browser’s answer through to no program. "
            "Please choose “The browser is on another computer”.",
        ),
    }


def _app() -> dict[str, str]:
    return {
        "sign-in.port-taken": translate(
            "Errors",
            "Another program uses port {port} of this computer, on which Tonart waits for the browser. "
            "Please end that program and try again.",
        ),
        "sign-in.no-browser": translate(
            "Errors",
            "The account’s server does not offer a safe sign-in by the browser. Please sign in with an app password.",
        ),
        "sign-in.app": translate(
            "Errors",
            "The network does not know this developer app, or its secret is wrong. Please check the app settings.",
        ),
        "sign-in.app-rights": translate(
            "Errors",
            "The developer app lacks a right that publishing needs. Please add it at the network, then sign in again.",
        ),
    }


def _account() -> dict[str, str]:
    return {
        "sign-in.none": translate(
            "Errors", "This channel has no sign-in yet, so nothing can be sent. Please connect it under Channels."
        ),
        "sign-in.account": translate(
            "Errors", "The network has suspended or closed this account. Please sort that out there first."
        ),
        "sign-in.permission": translate(
            "Errors", "This sign-in may not publish. Please sign in again and grant all the rights asked for."
        ),
        "sign-in.other-account": translate(
            "Errors",
            "This channel belongs to {wanted}, but you signed in as {got}. Nothing was changed. "
            "Please sign in as {wanted}, or connect {got} as a channel of its own.",
        ),
    }


def _channel() -> dict[str, str]:
    return {
        "channel.exists": translate(
            "Errors", "{handle} is a channel of this client already. Nothing was changed; use the one that is there."
        ),
        "channel.unknown": translate("Errors", "This channel is no longer there. Please choose another one."),
        "channel.busy": translate(
            "Errors", "Posts still wait for this channel in the queue. Please take them out or settle them first."
        ),
    }
