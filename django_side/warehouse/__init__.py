"""A warehouse: arrays, ranges, full text search and constraints of PostgreSQL."""
