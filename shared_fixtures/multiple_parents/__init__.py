"""What is asked of models with several parents."""
