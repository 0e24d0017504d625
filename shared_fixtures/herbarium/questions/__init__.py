"""Questions by topics, in reading order."""

TOPICS = ("traits", "trigrams")
