"""Questions by topic, in reading order."""

TOPICS = ("reading", "writing", "relations", "loading", "sessions", "transactions", "concurrency")
