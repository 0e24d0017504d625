"""Hands a live database over from one migration tool to the other."""
