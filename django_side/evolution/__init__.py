"""A magazine's database with a long history of changes, in Django."""
