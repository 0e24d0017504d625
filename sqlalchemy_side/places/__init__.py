"""Places, some of which have a restaurant: one-to-one relationships."""
