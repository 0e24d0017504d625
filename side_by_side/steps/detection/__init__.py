"""Tests which single changes of a model each tool detects, and what its migration does."""
