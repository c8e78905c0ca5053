"""Codes: shown once, kept as keyed hashes."""
