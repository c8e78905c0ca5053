"""Dormancy: who was not active for long falls dormant, is told so kindly, and wakes again."""
