"""Specimens of a collection of minerals: types of columns and options of tables."""
