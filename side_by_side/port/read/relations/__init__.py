"""Relationships: each direction of a relation has the name that Django gives it."""
