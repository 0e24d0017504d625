"""The queries, by topic."""
