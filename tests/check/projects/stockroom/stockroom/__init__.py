"""A project whose tables are hard to fill."""
