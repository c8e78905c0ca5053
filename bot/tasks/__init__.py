"""Tasks: handed out in the announcements, taken, done, reviewed and rewarded once."""
