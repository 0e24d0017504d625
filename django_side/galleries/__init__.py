"""Galleries, artists and works: objects in Python, and how their rows are loaded."""
