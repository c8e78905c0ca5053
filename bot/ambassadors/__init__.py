"""Ambassadors: people of a network, known by the roster before Discord knows them."""
