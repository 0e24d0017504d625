"""Clubs, players, matches and points: aggregates, windows, subqueries and set operations."""
