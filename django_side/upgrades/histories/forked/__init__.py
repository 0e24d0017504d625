"""A history in which two developers made the second step, each on a branch."""
