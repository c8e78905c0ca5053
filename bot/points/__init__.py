"""Points: a ledger that is never changed, only corrected by a new line."""
