"""Questions by topic, in reading order."""

TOPICS = (
    "aggregates",
    "portable_aggregates",
    "grouping",
    "windows",
    "frames",
    "subqueries",
    "sets",
    "beyond_django",
)
