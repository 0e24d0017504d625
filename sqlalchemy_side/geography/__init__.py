"""Postal codes: a chapter that other chapters refer to, and that refers to none."""
