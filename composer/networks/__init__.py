"""One package per network, each speaking its API with requests."""
