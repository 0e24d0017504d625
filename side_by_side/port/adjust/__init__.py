"""The port of the database that a project's migrations make, rather than of its models."""
