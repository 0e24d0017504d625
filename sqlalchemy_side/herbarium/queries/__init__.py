"""Queries by topics."""
