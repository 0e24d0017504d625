"""What is asked of places and their restaurants."""
