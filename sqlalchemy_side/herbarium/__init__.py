"""A herbarium: traits as maps, names with mistakes, accents, and constraints of extensions."""
