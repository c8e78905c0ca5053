"""Merging: two entries of one person become one, and can be separated again."""
