"""Leads: companies on their way, from an introduction to a landing."""
