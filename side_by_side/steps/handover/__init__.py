"""Transfers a live database from one migration tool to the other."""
