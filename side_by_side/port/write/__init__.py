"""Renders the model of a port as source files."""
