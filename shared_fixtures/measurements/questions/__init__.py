"""Questions by topic, in reading order."""

TOPICS = ("arithmetic", "mathematics", "text", "comparing", "own_functions")
