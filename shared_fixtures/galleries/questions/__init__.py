"""Questions by topic, in reading order."""

TOPICS = (
    "validating",
    "instances",
    "loading",
    "fetch_modes",
    "computed",
    "evaluating",
    "related_rows",
    "database_deletes",
)
