"""The service of the desk, whose models agree with the project on every database."""
