"""Questions about bands and their members."""
