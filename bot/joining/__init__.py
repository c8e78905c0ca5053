"""Joining: somebody whom the roster knows comes to Discord with a code."""
