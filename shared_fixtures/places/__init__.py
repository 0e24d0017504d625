"""Questions about places and their restaurants."""
