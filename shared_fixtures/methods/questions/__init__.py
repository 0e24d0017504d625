"""Questions by topic, in reading order."""

TOPICS = ("row_level", "overriding", "hearing", "custom_sql")
