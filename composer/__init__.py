"""Tonart: one message, played on every channel in that channel's own key."""

__version__ = "0.1.0"
