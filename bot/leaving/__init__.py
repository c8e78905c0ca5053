"""Leaving the network, by oneself or with the server, and coming back."""
