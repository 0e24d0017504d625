"""Adjusts the port of the models to the database that the migrations create."""
