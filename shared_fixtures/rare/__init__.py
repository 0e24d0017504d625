"""Questions about a child of another chapter's abstract base."""
