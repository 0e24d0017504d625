"""Questions by topic, in reading order."""

TOPICS = ("creating", "removing", "querying", "inviting", "recursive", "refusals")
