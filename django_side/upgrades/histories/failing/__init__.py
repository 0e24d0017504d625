"""A history whose second step fails half-way."""
