"""A history whose only step says for which databases its operations are."""
