"""A history with a step that cannot be undone and raises."""
