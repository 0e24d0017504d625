"""The answers, by topic."""
