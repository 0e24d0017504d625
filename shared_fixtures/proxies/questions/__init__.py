"""Questions by topic, in the order of the guide's headings."""

TOPICS = ("behaviour", "classes", "restrictions", "managers", "unmanaged", "single_table")
