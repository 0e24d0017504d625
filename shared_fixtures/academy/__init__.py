"""What is asked of the online course platform."""
