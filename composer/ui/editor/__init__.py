"""The Write pane: one message, what differs per channel, and what the checks say."""
