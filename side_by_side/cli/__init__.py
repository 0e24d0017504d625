"""The command line: each command builds one options value and calls one function."""
