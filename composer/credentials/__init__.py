"""Secrets in the operating system's keyring. keyring lives here."""
