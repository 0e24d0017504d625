"""What is asked about fields: their types, options and names."""
