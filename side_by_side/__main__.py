"""``python -m side_by_side`` is the command ``side-by-side``."""

from side_by_side.cli.main import main

main()
