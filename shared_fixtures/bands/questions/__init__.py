"""What is asked, by topic; the topics stand in the order in which they are read."""

TOPICS = ("creating", "removing", "querying", "inviting", "recursive", "refusals")
