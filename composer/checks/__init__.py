"""Judges a prepared post: returns findings. Pure."""
