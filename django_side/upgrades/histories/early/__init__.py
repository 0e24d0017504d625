"""A history that must come before another chapter's, whose files cannot be changed."""
