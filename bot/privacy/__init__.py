"""One's own data: what is kept of somebody, and forgetting it."""
