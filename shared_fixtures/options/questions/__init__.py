"""Questions by topic, in reading order."""

TOPICS = ("ordering", "respective_order", "tables", "managers", "soft_delete")
