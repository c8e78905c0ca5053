"""The leaderboard: who earned the most in the week that just ended."""
