"""The tempting ports of the warehouse chapter."""
