"""Profiles: what people say of themselves, which no import changes."""
