"""What a person did wrong or the machine lacks: one message that names the thing and the cure."""

from typing import Any


class SideBySideError(Exception):
    """Base of every error that ends a command with exit status 2 and one message.

    Subclasses keep the parts of their message as attributes and build the text in ``__init__``.
    """

    def __reduce__(self) -> tuple[Any, ...]:
        """Let the error pass between processes with its parts, whatever ``__init__`` takes."""
        return _restored, (type(self), self.args, self.__dict__)


def _restored(
    kind: type[SideBySideError], arguments: tuple[Any, ...], parts: dict[str, Any]
) -> SideBySideError:
    error = kind.__new__(kind, *arguments)
    error.__dict__.update(parts)
    return error
