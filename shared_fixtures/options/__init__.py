"""What is asked of Meta and managers."""
