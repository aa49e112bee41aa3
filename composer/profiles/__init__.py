"""Loads platform_profiles/*.toml into values."""
