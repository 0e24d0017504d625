"""Benchmarks of commands against the same work without this project; not part of the suite."""
