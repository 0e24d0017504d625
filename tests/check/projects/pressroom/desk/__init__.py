"""The service of the desk, whose models agree with the project on all databases."""
