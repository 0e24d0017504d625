"""Questions by topic, in reading order."""

TOPICS = ("parents_and_children", "writing", "inherited_options", "relations", "parent_links")
