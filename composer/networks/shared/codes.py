"""Every code of an outcome, of an answer to "is it there?" and of a failed sign-in. The words are chosen above."""

from __future__ import annotations

from typing import Final

OUTCOME_CODES: Final[dict[str, str]] = {
    # the line
    "offline": "the network's name could not be resolved",
    "no-connection": "nobody took the connection",
    "tls": "no trusted encrypted connection came about",
    "address-wrong": "the channel's server address is no address",
    "address-not-https": "the channel's server address is not encrypted",
    "no-answer": "no answer within the time limit",
    "connection-lost": "the connection broke",
    "answer-incomplete": "the answer stopped in the middle or was far too long",
    "answer-unreadable": "the answer did not say what it should",
    "redirected": "the server sends us to another address",
    "server-error": "the server answered with an error of its own",
    "unexpected-answer": "an answer that the network's rules do not know",
    # later
    "rate-limit": "too many requests; the network may say until when",
    "conflict": "another write was under way",
    "media-not-ready": "the network is still working on a picture",
    "media-expired": "the network has forgotten an uploaded picture",
    "sign-in-renewed": "the token had run out and was renewed; nothing was sent",
    "vault": "the keyring did not keep the renewed token; nothing was sent",
    # sign-in
    "token": "the token is invalid, expired or revoked",
    "token-unusable": "the stored token holds characters that no token has",
    "token-kind": "a token of the wrong kind",
    "password": "the app password is no longer taken",
    "account-suspended": "the account is suspended",
    "account-deactivated": "the account is deactivated",
    "account-taken-down": "the account was taken down",
    # refused
    "refused": "refused without a reason that we know",
    "bad-request": "the request was malformed",
    "permission": "the app or token lacks a right",
    "not-permitted": "the network does not permit this post (too long, media mix, missing right)",
    "not-found": "the account, parent or address does not exist",
    "text-too-long": "the text is too long",
    "text-empty": "the text is empty",
    "invalid-link": "a link in the text is refused",
    "cashtags": "more than one cashtag",
    "reply-not-allowed": "replies to this post are not allowed",
    "parent-gone": "the post to reply to is gone",
    "too-many-pictures": "more pictures than the network takes",
    "picture-too-big": "a picture has too many bytes or pixels",
    "picture-type": "a picture's format is not taken",
    "media-failed": "the network could not process a picture",
    "alt-refused": "the alt text was refused",
    "validation": "the server's own check refused the post",
    "no-credits": "the app's credits are used up",
    "usage-cap": "the app's spending limit is reached",
    "api-version": "the API version is no longer served",
    "duplicate": "the network says that the same post is already there",
}

SEARCH_CODES: Final[dict[str, str]] = {
    "member-cannot-list": "the network does not show a person's posts to the app that made them",
    "listing-failed": "the listing of own posts could not be read",
    "listing-too-long": "there are more own posts since than we read",
    "listing-may-lag": "it is not in the listing, but the listing may be behind",
    "lookup-failed": "the post's own address could not be read",
    "no-identity": "the network did not say who we are",
}

SIGN_IN_CODES: Final[dict[str, str]] = {
    "sign-in.address": "the address typed in is no server address",
    "sign-in.not-https": "the server is not encrypted",
    "sign-in.no-server": "nothing answers there",
    "sign-in.no-mastodon": "something answers there, but it is no Mastodon server",
    "sign-in.handle": "the handle is not well formed",
    "sign-in.unknown-handle": "no account has this handle",
    "sign-in.password": "name or app password is wrong",
    "sign-in.second-factor": "this is the main password; an app password is needed",
    "sign-in.account": "the account is suspended, deactivated or taken down",
    "sign-in.token": "the token is not taken",
    "sign-in.token-shape": "what was pasted is no token",
    "sign-in.code": "the code is wrong, used or too old",
    "sign-in.denied": "the person said no in the browser",
    "sign-in.state": "the browser's answer does not belong to this sign-in",
    "sign-in.timeout": "the browser did not come back in time",
    "sign-in.cancelled": "the person stopped the sign-in",
    "sign-in.port": "no free port for the browser's answer",
    "sign-in.rate-limit": "too many tries; wait some minutes",
    "sign-in.trouble": "the network has trouble at the moment",
    "sign-in.permission": "the token lacks a right that publishing needs",
    "sign-in.api-version": "the API version is no longer served",
}
