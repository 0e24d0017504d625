"""The comparison: runs the two sides and says where they differ."""
