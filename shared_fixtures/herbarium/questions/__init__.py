"""Questions by topics, in reading order."""

TOPICS = ("traits", "trigrams", "accents_and_case", "extensions")
