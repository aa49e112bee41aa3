"""The words of signing in: what each network asks for and where a person finds it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from composer.core.ports import Way


def how(network: str, way: Way) -> str:
    """What to do, in a sentence or two."""
    translate = QCoreApplication.translate
    known = {
        "x": translate(
            "Channels",
            "Paste an access token of your own developer app. It needs the permissions tweet.read, tweet.write, "
            "users.read and media.write. X charges for each post.",
        ),
        "linkedin": translate(
            "Channels",
            "Paste an access token of your own developer app. It needs the permissions openid, profile and "
            "w_member_social. LinkedIn tokens last 60 days.",
        ),
    }
    usual = {
        Way.TOKEN: translate("Channels", "Paste an access token."),
        Way.APP_PASSWORD: translate(
            "Channels",
            "Make an app password in Bluesky under Settings, Privacy and security, App passwords. "
            "Please do not use your real password.",
        ),
        Way.BROWSER: translate("Channels", "Type the address of your server. Your browser opens, and you agree there."),
        Way.NONE: translate(
            "Channels",
            "Tonart cannot publish here yet. The channel counts and shows the post as it will look; you post by hand, "
            "with the text copied from the preview.",
        ),
    }
    return known.get(network, usual[way])


def first_field(way: Way) -> str:
    translate = QCoreApplication.translate
    return {
        Way.TOKEN: translate("Channels", "Access &token"),
        Way.APP_PASSWORD: translate("Channels", "&Handle"),
        Way.BROWSER: translate("Channels", "&Address of the server"),
        Way.NONE: translate("Channels", "&Handle"),
    }[way]


def second_field(way: Way) -> str:
    translate = QCoreApplication.translate
    return translate("Channels", "N&ame above the posts") if way is Way.NONE else translate("Channels", "App &password")


def first_example(way: Way) -> str:
    return {Way.APP_PASSWORD: "name.bsky.social", Way.BROWSER: "mastodon.social"}.get(way, "")
