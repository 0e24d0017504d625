"""An application whose times are local ones."""
