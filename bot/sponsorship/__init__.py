"""Sponsorship: who brought whom, and the points for it once the newcomer has done something."""
