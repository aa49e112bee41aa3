"""Sending while the window is closed: the sign beside the clock, notifications, and starting with the session."""
