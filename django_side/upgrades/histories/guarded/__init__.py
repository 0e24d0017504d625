"""A history whose only step runs outside of transactions, except for its function."""
