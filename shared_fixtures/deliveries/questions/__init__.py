"""Questions by topic, in reading order."""

TOPICS = ("reading", "writing")
