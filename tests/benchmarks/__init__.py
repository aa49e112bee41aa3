"""Speed, as commands that print figures and ratios: python -m tests.benchmarks.NAME. Nothing here is a test."""
