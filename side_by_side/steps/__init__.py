"""The migrations of the two sides, step by step."""
