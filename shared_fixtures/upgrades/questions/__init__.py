"""Questions by topic, in reading order."""

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
