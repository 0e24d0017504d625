"""The guide's relationships, in Django."""
