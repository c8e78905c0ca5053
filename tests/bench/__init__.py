"""Figures of speed and memory, measured side by side in one run; never a timed test."""
