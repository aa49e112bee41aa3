"""The Channels pane: the client's accounts, and signing in to them."""
