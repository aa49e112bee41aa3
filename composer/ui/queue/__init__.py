"""The Queue pane: what waits, what happened, and what a person decides."""
