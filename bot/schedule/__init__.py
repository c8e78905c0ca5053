"""The schedule: what runs when, once for each slot."""
