"""Campaigns: one message to a part of the network."""
