"""Postal codes: a chapter that others refer to, and that knows of none of them."""
