"""The plan of a week."""
