"""Questions by topic, in reading order."""

TOPICS = ("aggregates", "grouping", "windows", "frames", "subqueries", "sets", "beyond_django")
