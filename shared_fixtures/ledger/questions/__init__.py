"""Questions by topic, in reading order."""

TOPICS = ("sessions", "locking", "transactions")
