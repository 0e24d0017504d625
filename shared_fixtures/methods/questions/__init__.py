"""What is asked, by topic; the topics stand in the order in which they are read."""

TOPICS = ("row_level", "overriding", "hearing", "custom_sql")
