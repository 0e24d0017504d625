"""A history that must come before another chapter's, whose files are not ours."""
