"""The audit: who changed what, before, after, when."""
