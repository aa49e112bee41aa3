"""Local servers that speak the networks' APIs as strictly as the real ones."""
