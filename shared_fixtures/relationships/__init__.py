"""What is asked about the guide's relationships."""
