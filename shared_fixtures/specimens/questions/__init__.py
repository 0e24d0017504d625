"""Questions by topic, in reading order."""

TOPICS = ("quantities",)
