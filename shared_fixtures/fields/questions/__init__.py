"""Questions by topic, in reading order."""

TOPICS = (
    "defining",
    "every_field",
    "composite_keys",
    "null_and_blank",
    "choices",
    "defaults",
    "uniqueness",
    "more_options",
    "custom_types",
    "names",
)
