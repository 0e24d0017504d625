"""The base of the tool's errors: wrong use, or something that the machine lacks.

Each message states what failed, with the value, and what to do about it.
"""

from typing import Any


class SideBySideError(Exception):
    """Base of every error that ends a command with exit status 2 and one message.

    Subclasses keep the parts of their message as attributes and build the text in ``__init__``.
    """

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the error with its parts, which the parameters of ``__init__`` need not be."""
        return _restore, (type(self), self.args, self.__dict__)


def _restore(
    error_class: type[SideBySideError], arguments: tuple[Any, ...], parts: dict[str, Any]
) -> SideBySideError:
    error = error_class.__new__(error_class, *arguments)
    error.__dict__.update(parts)
    return error
