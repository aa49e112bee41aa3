"""Loads brand kits and client folders from TOML."""
