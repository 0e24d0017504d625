"""The command line: each command builds its options and calls one function."""
