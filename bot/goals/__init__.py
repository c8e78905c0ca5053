"""Goals: what a network wants by when, how it grows, and where that leads."""
