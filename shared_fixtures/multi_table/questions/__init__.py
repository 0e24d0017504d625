"""What is asked, by topic; the topics stand in the order in which they are read."""

TOPICS = ("parents_and_children", "writing", "inherited_options", "relations", "parent_links")
