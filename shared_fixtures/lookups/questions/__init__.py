"""Questions by topic, in reading order."""

TOPICS = ("texts", "numbers_and_keys", "conditions", "own_lookups")
