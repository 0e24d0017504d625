"""Timed comparisons with what the same work costs without this project; never part of the suite."""
