"""Hands a live database of one's own project over from one migration tool to the other."""
