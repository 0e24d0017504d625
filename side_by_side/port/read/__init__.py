"""Reads a project's models into the model of a port."""
