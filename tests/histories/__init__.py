"""Tests of the comparison of two histories of a person's own project."""
