"""SQLAlchemy's connections to scratch databases."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine

from side_by_side.databases import Address
from sqlalchemy_django.engine import make_engine


@contextmanager
def open_engine(address: Address) -> Iterator[Engine]:
    """Yield an engine, and close its connections at the end."""
    engine = make_engine(address.url)
    try:
        yield engine
    finally:
        engine.dispose()
