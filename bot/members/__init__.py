"""Members: what coordinators see of one person of the roster, and change of them."""
