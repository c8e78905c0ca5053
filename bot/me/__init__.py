"""Me: what somebody reads about themselves, and what they could do next."""
