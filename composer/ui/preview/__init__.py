"""Paints any prepared post with any profile's look."""
