"""Questions by topic, in reading order."""

TOPICS = ("databases", "routing", "transactions")
