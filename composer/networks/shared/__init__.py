"""What several networks need: HTTP, answers, redirects."""
