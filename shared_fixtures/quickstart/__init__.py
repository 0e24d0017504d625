"""Questions about the guide's quick example."""
