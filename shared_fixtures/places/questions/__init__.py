"""Questions by topic, in reading order."""

TOPICS = ("reading", "looking_up", "writing", "across_files")
