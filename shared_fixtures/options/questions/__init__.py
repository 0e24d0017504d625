"""What is asked, by topic; the topics stand in the order in which they are read."""

TOPICS = ("ordering", "respective_order", "tables", "managers", "put_away")
