"""The editor of a client’s brand kit."""
