"""Questions about fields: their types, options and names."""
