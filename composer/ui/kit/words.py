"""The words of the brand kit's editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from composer.ui.client.words import logo_rule_text
from composer.ui.kit.state import Problem
from composer.ui.tokens import READABLE, VISIBLE

if TYPE_CHECKING:
    from composer.app.kit_changes import KitDifference
    from composer.ui.kit.work import Incoming


def variant_name(variant: str) -> str:
    translate = QCoreApplication.translate
    return {
        "light": translate("Kit", "For dark ground"),
        "dark": translate("Kit", "For light ground"),
        "mono": translate("Kit", "In one colour"),
    }[variant]


def edge_name(edge: str) -> str:
    translate = QCoreApplication.translate
    return {
        "top": translate("Kit", "from the top"),
        "bottom": translate("Kit", "from the bottom"),
        "left": translate("Kit", "from the left"),
        "right": translate("Kit", "from the right"),
    }[edge]


def problem_text(problem: Problem) -> str:
    translate = QCoreApplication.translate
    return {
        "name": translate("Kit", "The guidelines need a name."),
        "hex": translate("Kit", "Please write a colour such as #12617a."),
        "role": translate("Kit", "A colour needs a role in small letters, such as primary."),
        "role-twice": translate("Kit", "There is another colour with this role."),
        "shape": translate("Kit", "This logo has another shape than the first one. All variants must be alike."),
        "colour-gone": translate("Kit", "The picture style uses a colour that is not there any more. Choose another."),
        "colour-gone-card": translate("Kit", "A template uses a colour that is not there any more. Bring it back."),
    }[problem.code]


def contrast_text(ratio: float) -> str:
    """ "4.5 : 1"."""
    return f"{decimal(int(ratio * 10) / 10)} : 1"


def verdict(ratio: float) -> str:
    """Whether texts can be read at this contrast."""
    translate = QCoreApplication.translate
    if ratio >= READABLE:
        return translate("Kit", "good for texts")
    return translate("Kit", "for large texts") if ratio >= VISIBLE else translate("Kit", "not for texts")


def decimal(number: float) -> str:
    return QLocale().toString(number, "f", 1)


def difference_text(one: KitDifference, found: Incoming) -> str:
    """What is different, in words; colours and logos are shown beside it."""
    translate = QCoreApplication.translate
    names = {**(found.own.colour_names if found.own else {}), **found.kit.colour_names}
    if one.code == "colour":
        return names.get(one.name, translate("Kit", "Ground") if one.name == "background" else one.name)
    if one.code == "logo":
        return translate("Kit", "Logo: {variant}").format(variant=variant_name(one.name))
    if one.code == "style":
        return _style_text(one)
    return {
        "name": translate("Kit", "Name: {before} becomes {after}").format(before=one.before, after=one.after),
        "font": translate("Kit", "Another font for headings")
        if one.name == "heading"
        else translate("Kit", "Another font for texts"),
        "logo-rule": translate("Kit", "The logo stands otherwise: {rule}").format(rule=logo_rule_text(found.kit.logo)),
        "templates": translate("Kit", "Other templates for cards"),
        "safe": translate("Kit", "Other safe zones"),
        "combinations": translate("Kit", "Other combinations are wanted or forbidden"),
    }[one.code]


def _style_text(one: KitDifference) -> str:
    translate = QCoreApplication.translate
    where = one.name or translate("Kit", "all networks")
    if not one.before:
        return translate("Kit", "Picture style, new for {where}").format(where=where)
    if not one.after:
        return translate("Kit", "Picture style, no longer for {where}").format(where=where)
    return translate("Kit", "Picture style, changed for {where}").format(where=where)
