"""What is asked of multi-table inheritance."""
