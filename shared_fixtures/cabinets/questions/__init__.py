"""Questions by topic, in reading order."""

TOPICS = ("values", "collected", "classes", "related", "loading", "declared", "rules", "refused")
