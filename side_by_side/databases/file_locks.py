"""Locks on files, which a process loses when it ends, even if it is killed."""

import sys
from typing import IO, Any

if sys.platform == "win32":
    import msvcrt

    def lock(file: IO[Any], *, wait: bool = True) -> None:
        """Lock an open file.

        Raises:
            OSError: Another process holds the lock; with ``wait``, it did for ten seconds.

        Source: https://docs.python.org/3/library/msvcrt.html#msvcrt.locking
        """
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def lock(file: IO[Any], *, wait: bool = True) -> None:
        """Lock an open file.

        Raises:
            OSError: Another process holds the lock, without ``wait``.

        Source: https://docs.python.org/3/library/fcntl.html#fcntl.flock
        """
        fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
