"""Rounds of approval and the packages that carry them."""
