"""What is asked, by topic; the topics stand in the order in which they are read."""

TOPICS = ("reading", "looking_up", "writing", "across_files")
