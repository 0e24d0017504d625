"""Questions by topic, in reading order."""

TOPICS = ("row_level", "overriding", "events", "custom_sql")
