"""Questions about postal codes."""
