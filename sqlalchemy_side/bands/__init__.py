"""Bands and who played in them: many-to-many relationships with fields of their own."""
