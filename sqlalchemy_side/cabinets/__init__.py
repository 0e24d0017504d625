"""Cabinets of curiosities: what mappings declare of columns, collections and classes."""
