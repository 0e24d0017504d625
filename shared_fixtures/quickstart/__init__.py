"""What is asked of the guide's quick example."""
