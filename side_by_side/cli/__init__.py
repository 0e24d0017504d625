"""The command line: each command builds its options and calls one function.

A command imports what it runs inside its function, so that ``--help`` and completion are fast.
"""
