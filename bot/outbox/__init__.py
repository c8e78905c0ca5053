"""The outbox: all that the bot says unasked, as rows, sent after they are committed."""
