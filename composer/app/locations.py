"""Where things lie: the user's data folder and what ships with the program."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Locations:
    data: Path
    resources: Path
    profiles: Path

    @property
    def demo_client(self) -> Path:
        return self.resources / "demo_client"


def locations(data: Path | None = None) -> Locations:
    """The folders of this start. TONART_DATA or `data` names another data folder than the user's own."""
    base = Path(getattr(sys, "_MEIPASS", Path(__file__).parents[2]))
    chosen = data or (Path(os.environ["TONART_DATA"]) if os.environ.get("TONART_DATA") else _user_folder())
    return Locations(data=chosen, resources=base / "resources", profiles=base / "platform_profiles")


def _user_folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path("Tonart", appauthor=False, roaming=False)
