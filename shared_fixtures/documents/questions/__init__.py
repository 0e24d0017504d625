"""Questions by topic, in reading order."""

TOPICS = (
    "keys",
    "whole",
    "missing",
    "containing",
    "texts",
    "amounts",
    "building",
    "changing",
    "tracking",
    "coding",
    "storage",
)
