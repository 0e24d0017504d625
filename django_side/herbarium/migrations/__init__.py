"""Django migrations of the herbarium chapter."""
