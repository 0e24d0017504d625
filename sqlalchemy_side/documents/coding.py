"""Encoders and decoders: what is stored as JSON, and what it is in Python.

The Django side is ``django_side/documents/coding.py``.
"""

import json
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy.ext.mutable import Mutable, MutableComposite


class ExactDecoder(json.JSONDecoder):
    """Reads a number with a fraction as a ``Decimal``."""

    def __init__(self, **options: Any) -> None:
        super().__init__(parse_float=Decimal, **options)


class SetEncoder(json.JSONEncoder):
    """Writes a set as a list in the order of its items."""

    def default(self, o: Any) -> Any:
        """Return what JSON has instead of a set."""
        return sorted(o) if isinstance(o, set) else super().default(o)


class SetDecoder(json.JSONDecoder):
    """Reads a list as a set."""

    def decode(self, s: str, *options: Any) -> Any:
        """Return the set of a list, and anything else, such as one of its items, as it is."""
        found = super().decode(s, *options)
        return set(found) if isinstance(found, list) else found


@dataclass
class Place(Mutable):
    """Where a crate stands; each assignment marks the crate as changed."""

    room: str
    shelf: int

    def __setattr__(self, name: str, value: Any) -> None:
        super().__setattr__(name, value)
        self.changed()

    @classmethod
    def coerce(cls, key: str, value: Any) -> Any:
        """Take a place as it is, and nothing else."""
        return value if isinstance(value, cls) else super().coerce(key, value)


class PlaceEncoder(json.JSONEncoder):
    """Writes a place as an object."""

    def default(self, o: Any) -> Any:
        """Return what JSON has instead of a place."""
        return asdict(o) if isinstance(o, Place) else super().default(o)


class PlaceDecoder(json.JSONDecoder):
    """Reads an object as a place."""

    def __init__(self, **options: Any) -> None:
        super().__init__(object_hook=_place, **options)


def _place(found: dict[str, Any]) -> Any:
    return Place(**found) if found.keys() == {"room", "shelf"} else found


@dataclass
class Size(MutableComposite):
    """Two columns as one value; each assignment marks the crate as changed."""

    width: int
    height: int

    def __setattr__(self, name: str, value: Any) -> None:
        super().__setattr__(name, value)
        self.changed()
