"""Invitations: ambassadors bring ambassadors, each by codes of their own."""
