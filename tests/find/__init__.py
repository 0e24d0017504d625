"""Tests of the search for pairs."""
