"""Receivers that are connected for a while."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.dispatch import Signal


@contextmanager
def receiving(signal: Signal, receiver: Callable[..., Any], sender: Any = None) -> Iterator[None]:
    """Connect a receiver, and disconnect it at the end.

    A signal keeps only a weak reference to a receiver, but this function keeps another.
    """
    signal.connect(receiver, sender=sender)
    try:
        yield
    finally:
        signal.disconnect(receiver, sender=sender)
