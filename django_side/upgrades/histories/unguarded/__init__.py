"""A history whose only step fails half-way, outside of any transaction."""
