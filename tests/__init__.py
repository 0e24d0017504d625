"""The shared suite."""
