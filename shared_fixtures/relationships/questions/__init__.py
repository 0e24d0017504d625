"""Questions by topic, in the order of the guide."""

TOPICS = ("names", "many_to_one", "many_to_many", "recursive", "on_delete", "refusals")
