"""Questions by topic, in reading order."""

TOPICS = (
    "databases",
    "routing",
    "transactions",
    "raw_sql",
    "queries",
    "streaming",
    "results",
    "states",
    "connecting",
)
