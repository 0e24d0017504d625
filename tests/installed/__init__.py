"""Checks of the package that is installed from its wheel."""
