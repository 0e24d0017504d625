"""What is asked, by topic; the topics stand in the order in which they are read."""

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
    "refusals",
)
