"""The demonstration: one story, played through the real bot on a stand-in for Discord."""
