"""Whether the chapters use everything that the two libraries have."""
