"""Questions by topic, in reading order."""

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
