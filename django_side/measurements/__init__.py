"""Readings of sensors: arithmetic, and the functions of databases."""
