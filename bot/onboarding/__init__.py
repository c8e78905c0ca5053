"""Onboarding: the first weeks of somebody in the network."""
