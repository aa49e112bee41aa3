"""What shows that a text speaks of another client: its handles, hashtags and web addresses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Marks:
    """Client names by mark. Handles go by network and by handle or account id, without "@"; tags without "#"; all in
    one case."""

    handles: Mapping[tuple[str, str], str] = field(default_factory=dict)
    tags: Mapping[str, str] = field(default_factory=dict)
    hosts: Mapping[str, str] = field(default_factory=dict)

    def of_host(self, host: str) -> str | None:
        """Whose host this is, or the one above it."""
        while host:
            if host in self.hosts:
                return self.hosts[host]
            host = host.partition(".")[2]
        return None


NO_MARKS = Marks()
