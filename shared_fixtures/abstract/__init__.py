"""What is asked of abstract base classes."""
