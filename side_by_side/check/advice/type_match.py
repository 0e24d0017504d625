"""Whether a column type of a model is the one that the other side has, on every database."""

import enum
from functools import cache
from importlib import import_module
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.mysql.mariadb import MariaDBDialect

from side_by_side.check.equivalence import same_type
from side_by_side.column_types.column_type import ColumnType
from side_by_side.column_types.source import Builtin, Name, Reference


@cache
def _dialects() -> dict[str, Any]:
    classes: dict[str, Any] = {
        "sqlite": sqlite.dialect,
        "postgresql": postgresql.dialect,
        "mariadb": MariaDBDialect,
    }
    return {kind: dialect() for kind, dialect in classes.items()}


def is_same_type(current: Any, wanted: ColumnType, *, is_key: bool) -> bool:
    """Whether a type of SQLAlchemy accepts and stores the same values as the wanted one.

    They are compared by their DDL on all databases.
    """
    if wanted.name == "choice":
        wanted = ColumnType("String", wanted.python, arguments=(wanted.length,))
    if isinstance(current, sa.Enum) and current.enum_class is not None:
        return wanted.is_text and stores_values(current, wanted.length)
    try:
        other = _object(wanted)
    except Exception:  # noqa: BLE001 - a type that this process or database lacks
        return False
    for kind, dialect in _dialects().items():
        spellings = [_spelling(type_, dialect) for type_ in (current, other)]
        if None in spellings:
            if spellings != [None, None]:
                return False
            continue
        first, second = (str(text) for text in spellings)
        if first != second and not same_type(kind, first, second, keys=is_key):
            return False
    return True


def stores_values(current: Any, length: int | None) -> bool:
    """Whether a type of an enumeration stores the members' values, in text of a length."""
    members: type[enum.Enum] = current.enum_class
    values = [str(member.value) for member in members]
    is_plain = not current.native_enum and not current.create_constraint
    return is_plain and list(current.enums) == values and current.length == length


def _object(type_: ColumnType) -> Any:
    """Return the type that its source creates."""
    names: dict[str, Any] = {}

    def name(reference: Reference) -> str:
        if isinstance(reference, Builtin):
            return reference.name
        assert isinstance(reference, Name)  # types refer to nothing else
        module = import_module(reference.module)
        key = f"name{len(names)}"
        value = getattr(module, reference.name, None) if reference.name else module
        if value is None:
            value = import_module(f"{reference.module}.{reference.name}")
        names[key] = value
        return key

    return eval(type_.source.render(name), names)  # noqa: S307 - source of this project


def _spelling(type_: Any, dialect: Any) -> str | None:
    instance = type_() if isinstance(type_, type) else type_
    try:
        text = instance.compile(dialect=dialect).lower()
    except Exception:  # noqa: BLE001 - a type that this process or database lacks
        return None
    text = " ".join(str(text).split()).replace(", ", ",")
    return text.replace("varchar", "character varying") if dialect.name == "postgresql" else text
