"""Listeners that are registered for a while."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event


@contextmanager
def listening(
    target: Any, listeners: Mapping[str, Callable[..., Any]], **options: bool
) -> Iterator[None]:
    """Register listeners to events of a class or attribute, and remove them at the end."""
    for name, listener in listeners.items():
        event.listen(target, name, listener, **options)
    try:
        yield
    finally:
        for name, listener in listeners.items():
            event.remove(target, name, listener)
