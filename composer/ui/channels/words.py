"""The words of signing in: what each network asks for and where a person finds it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from composer.core.ports import Way


def how(network: str, way: Way) -> str:
    """What to do, in a sentence or two."""
    return {**_own_apps(), **_tokens()}.get((network, way), "") or _usual()[way]


def _tokens() -> dict[tuple[str, Way], str]:
    translate = QCoreApplication.translate
    return {
        ("x", Way.TOKEN): translate(
            "Channels",
            "Paste an access token of your own developer app. It needs the permissions tweet.read, tweet.write, "
            "users.read and media.write. X charges for each post.",
        ),
        ("linkedin", Way.TOKEN): translate(
            "Channels",
            "Paste an access token of your own developer app. It needs the permissions openid, profile and "
            "w_member_social. LinkedIn tokens last 60 days.",
        ),
    }


def _own_apps() -> dict[tuple[str, Way], str]:
    translate = QCoreApplication.translate
    return {
        ("x", Way.OWN_APP): translate(
            "Channels",
            "Your browser opens, and you agree at X. Tonart asks there in the name of your own developer app, "
            "which X charges for each post.",
        ),
        ("linkedin", Way.OWN_APP): translate(
            "Channels",
            "Your browser opens, and you agree at LinkedIn. Tonart asks there in the name of your own developer app. "
            "The sign-in lasts 60 days.",
        ),
    }


def _usual() -> dict[Way, str]:
    translate = QCoreApplication.translate
    return {
        Way.TOKEN: translate("Channels", "Paste an access token."),
        Way.OWN_APP: translate("Channels", "Your browser opens, and you agree there."),
        Way.APP_PASSWORD: translate(
            "Channels",
            "Make an app password in Bluesky under Settings, Privacy and security, App passwords. "
            "Please do not use your real password.",
        ),
        Way.HANDLE: translate(
            "Channels",
            "Type the handle. Your browser opens, and you agree at the account’s own server. The sign-in lasts two "
            "weeks; an app password lasts longer.",
        ),
        Way.BROWSER: translate("Channels", "Type the address of your server. Your browser opens, and you agree there."),
        Way.NONE: translate(
            "Channels",
            "Tonart cannot publish here yet. The channel counts and shows the post as it will look; you post by hand, "
            "with the text copied from the preview.",
        ),
    }


def way_name(way: Way) -> str:
    """As one of several that a person may choose."""
    translate = QCoreApplication.translate
    return {
        Way.TOKEN: translate("Channels", "Access token"),
        Way.OWN_APP: translate("Channels", "Browser"),
        Way.APP_PASSWORD: translate("Channels", "App password"),
        Way.HANDLE: translate("Channels", "Browser"),
        Way.BROWSER: translate("Channels", "Browser"),
        Way.NONE: "",
    }[way]


def first_field(way: Way) -> str:
    translate = QCoreApplication.translate
    return {
        Way.TOKEN: translate("Channels", "Access &token"),
        Way.OWN_APP: "",
        Way.APP_PASSWORD: translate("Channels", "&Handle"),
        Way.HANDLE: translate("Channels", "&Handle"),
        Way.BROWSER: translate("Channels", "&Address of the server"),
        Way.NONE: translate("Channels", "&Handle"),
    }[way]


def second_field(way: Way) -> str:
    translate = QCoreApplication.translate
    return translate("Channels", "N&ame above the posts") if way is Way.NONE else translate("Channels", "App &password")


def first_example(way: Way) -> str:
    name = "name.bsky.social"
    return {Way.APP_PASSWORD: name, Way.HANDLE: name, Way.BROWSER: "mastodon.social"}.get(way, "")


def app_how(network: str) -> str:
    """Where an agency makes its developer app, and what it must say of it there."""
    translate = QCoreApplication.translate
    return {
        "x": translate(
            "Channels",
            "Make an app at developer.x.com, of the type “Native App”, with the permission to read and write. "
            "Register the callback address below exactly as it stands. You need to do this once.",
        ),
        "linkedin": translate(
            "Channels",
            "Make an app at developer.linkedin.com and add the products “Sign In with LinkedIn using OpenID Connect” "
            "and “Share on LinkedIn”, for pages also the Community Management API. Register the callback address below "
            "exactly as it stands. You need to do this once.",
        ),
    }[network]
