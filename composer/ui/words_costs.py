"""Sentences about money and what a network still takes today, before and after sending."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from composer.app.costs import Cost, of_post
from composer.core.prepared import PreparedPost
from composer.core.profile import PlatformProfile
from composer.ui.translating import translate


def cost_of(post: PreparedPost, profile: PlatformProfile | None) -> str:
    """Empty where sending is free."""
    cost = of_post(post, profile) if profile else None
    return cost_text(cost, profile.name) if cost and profile else ""


def cost_text(cost: Cost, network: str) -> str:
    """What the network charges for this post."""
    amount = f"{QLocale().toString(float(cost.amount), 'f', _digits(cost))} {cost.currency}"
    if cost.linked:
        sentence = translate("Costs", "{network} charges {amount}, because of the link.")
    else:
        sentence = translate("Costs", "{network} charges {amount}.")
    return sentence.format(network=network, amount=amount)


def room_text(room: int) -> str:
    if room < 1:
        return translate("Costs", "The network takes no more posts like this today.")
    return translate("Costs", "Room for about %n more post(s) like this today.", "", room)


def _digits(cost: Cost) -> int:
    """Cents, and more only where the price has them."""
    exponent = cost.amount.normalize().as_tuple().exponent
    return max(2, -exponent if isinstance(exponent, int) else 2)
