"""A history in which two developers each added a second step, on separate branches."""
