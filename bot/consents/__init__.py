"""Consents: a yes or its withdrawal, never changed, only followed by another."""
