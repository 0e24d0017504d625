"""What each tool notices of single changes of a model, and what its migration then does."""
