"""The tempting ports of the herbarium chapter."""
