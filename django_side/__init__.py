"""Answer one: the Django side."""
