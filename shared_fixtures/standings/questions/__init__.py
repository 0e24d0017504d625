"""Questions by topic, in reading order."""

TOPICS = ("aggregates", "grouping", "windows", "frames")
