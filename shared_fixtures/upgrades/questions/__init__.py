"""Questions by topic, in reading order."""

TOPICS = (
    "planning",
    "data_steps",
    "scripts",
    "transactions",
    "options",
    "bookkeeping",
    "squashing",
    "branches",
    "comparing",
)
