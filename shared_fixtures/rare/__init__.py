"""What is asked of a child of another chapter's abstract base."""
