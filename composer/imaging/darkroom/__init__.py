"""The worker processes in which pictures of unknown origin are opened."""
