"""Exports: the people of a network as a file, which the import understands again."""
