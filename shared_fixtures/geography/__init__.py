"""What is asked of the postal codes."""
