"""A history with a step whose undoing was forgotten: it does nothing."""
