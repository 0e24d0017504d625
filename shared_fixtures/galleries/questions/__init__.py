"""Questions by topic, in reading order."""

TOPICS = ("validating", "instances", "loading", "computed", "evaluating", "related_rows")
