"""Questions by topics, in reading order."""

TOPICS = ("arrays", "ranges", "search", "aggregates", "constraints", "other_types")
