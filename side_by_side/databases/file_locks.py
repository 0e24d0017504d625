"""Locks on files, which a process loses when it ends, however it ends."""

import sys
from typing import IO, Any

if sys.platform == "win32":
    import msvcrt

    def lock(file: IO[Any], *, wait: bool = True) -> None:
        """Lock an open file.

        Raises:
            OSError: Another process holds the lock, for ten seconds where it is waited for.

        Source: https://docs.python.org/3/library/msvcrt.html#msvcrt.locking
        """
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def lock(file: IO[Any], *, wait: bool = True) -> None:
        """Lock an open file.

        Raises:
            OSError: Another process holds the lock, and it is not waited for.

        Source: https://docs.python.org/3/library/fcntl.html#fcntl.flock
        """
        fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
