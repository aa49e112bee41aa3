"""What the first paint shows. Loads nothing but the standard library."""

from __future__ import annotations

from dataclasses import dataclass

from composer.app.locations import Locations
from composer.core.client import Client
from composer.core.message import Draft
from composer.store.glimpse import DraftTitle, take_glimpse


@dataclass(frozen=True)
class FirstSight:
    """Everything is empty at a first start, and where only an opened store can say what is there."""

    settings: dict[str, str]
    client: Client | None = None
    draft: Draft | None = None
    drafts: tuple[DraftTitle, ...] = ()


def first_sight(locations: Locations) -> FirstSight:
    """Raises nothing: whatever is wrong with the data is told when the store is opened."""
    glimpse = take_glimpse(locations.data)
    if glimpse is None:
        return FirstSight({})
    settings = {key: value for key, value in glimpse.settings.items() if isinstance(value, str)}
    return FirstSight(settings, glimpse.client, glimpse.draft, glimpse.drafts)
