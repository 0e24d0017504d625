"""What is asked, by topic; the topics stand in the order in which they are read."""

TOPICS = (
    "planning",
    "data_steps",
    "scripts",
    "transactions",
    "bookkeeping",
    "squashing",
    "branches",
    "comparing",
)
