"""The publishing engine: stages, gate, recovery."""
