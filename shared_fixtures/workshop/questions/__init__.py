"""Questions by topic, in reading order."""

TOPICS = (
    *("saving", "attributes", "loading", "sessions", "transactions", "statements"),
    *("connections", "classes"),
)
