"""Questions about Meta and managers."""
