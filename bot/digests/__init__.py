"""Digests: what happened for one person since the last one, when something did."""
