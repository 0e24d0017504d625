"""What is asked of a magazine's database whose history changed its mind."""
