"""Comparisons with the networks' own libraries on generated texts, for a developer who has node."""
