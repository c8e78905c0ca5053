"""Applications: somebody without a code asks to be let in, and coordinators decide."""
