"""Questions by topic, in reading order."""

TOPICS = (
    "filtering",
    "relationships",
    "association",
    "inheritance",
    "ordering",
    "aggregation",
    "subqueries",
    "eager_loading",
    "creating",
    "updating",
    "deleting",
    "upserting",
    "transactions",
    "committing",
    "refusals",
)
