"""What is asked, by topic; the topics stand in the order in which they are read."""

TOPICS = (
    "defining",
    "every_field",
    "composite_keys",
    "null_and_blank",
    "choices",
    "defaults",
    "uniqueness",
    "custom_types",
    "names",
)
