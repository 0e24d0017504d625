"""Questions about multi-table inheritance."""
