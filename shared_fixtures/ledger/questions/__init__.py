"""Questions by topic, in reading order."""

TOPICS = ("sessions", "locking", "transactions", "after_commit", "requests", "fixtures")
