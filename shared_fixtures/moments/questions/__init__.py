"""Questions by topic, in reading order."""

TOPICS = ("parts", "beginnings", "neighbours", "durations", "zones")
