"""What is added to the links of a client before they are sent."""

from __future__ import annotations

from dataclasses import dataclass, field

PLACES = ("network", "channel", "client", "topic", "title")
"""What may stand between braces in the value of a parameter. No date: a post must not change overnight."""


@dataclass(frozen=True)
class LinkRules:
    """`parameters` are added to the query of every link; places such as "{network}" in their values are filled in.

    `hosts` names where (empty: everywhere) and `excluded` where never, each with all hosts below it.
    """

    parameters: dict[str, str] = field(default_factory=dict)
    hosts: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    channels: dict[str, dict[str, str]] = field(default_factory=dict)
    """By channel id: parameters that this channel has instead; "" leaves one out."""
