"""Questions by topic, in reading order."""

TOPICS = ("quantities", "texts", "times", "keys", "constraints", "tables")
