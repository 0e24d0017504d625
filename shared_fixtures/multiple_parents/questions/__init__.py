"""Questions by topic, in the order of the guide's headings."""

TOPICS = ("two_keys", "common_ancestor", "clashes", "hiding", "packages")
