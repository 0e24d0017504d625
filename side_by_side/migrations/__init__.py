"""Migrations of the two sides, compared by running them."""
