"""A library with branches: several databases, streams, SQL of one's own, and plans."""
