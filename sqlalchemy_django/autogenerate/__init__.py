"""Autogenerate for several databases: revisions that are right on every database."""
