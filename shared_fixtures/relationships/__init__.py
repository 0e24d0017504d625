"""Questions about the guide's relationships."""
