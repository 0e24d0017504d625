"""Cabinets of curiosities: what a mapping can say about columns, collections and classes."""
