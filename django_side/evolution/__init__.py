"""A magazine's database whose history changed its mind, in Django."""
