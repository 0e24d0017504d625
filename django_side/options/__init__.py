"""What Meta and managers do, in Django."""
