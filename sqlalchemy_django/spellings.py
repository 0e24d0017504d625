"""Column types that are rendered as a given text."""

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.types import UserDefinedType

from sqlalchemy_django.dialects import database_name


def missing_spelling(item: object, spellings: Iterable[str], database: str) -> sa.exc.CompileError:
    """Return the error for an object that has no SQL for a database."""
    call = f"{type(item).__name__}({', '.join(f'{name}=...' for name in spellings)})"
    return sa.exc.CompileError(f"{call} has no SQL for {database}; add {database}=...")


class Verbatim(UserDefinedType[Any]):
    """A type that is rendered as the given text; values pass through."""

    cache_ok = True

    def __init__(self, spelling: str) -> None:
        self.spelling = spelling

    def get_col_spec(self, **_: Any) -> str:
        return self.spelling


class Declared(UserDefinedType[Any]):
    """The type of a custom field, rendered as the given text; values pass through.

    Where databases differ, pass one text for each: ``Declared(sqlite="text", postgresql="xml")``.
    """

    cache_ok = True

    def __init__(self, spelling: str = "", collation: str = "", **spellings: str) -> None:
        self.spelling = spelling
        self.collation = collation
        self.spellings = tuple(sorted(spellings.items()))

    def __repr__(self) -> str:
        given = {"spelling": self.spelling, "collation": self.collation, **dict(self.spellings)}
        arguments = (f"{name}={value!r}" for name, value in given.items() if value)
        return f"Declared({', '.join(arguments)})"


@compiles(Declared)
def _render_declared(type_: Declared, compiler: Any, **_: Any) -> str:
    spellings, database = dict(type_.spellings), database_name(compiler.dialect.name)
    if spellings and not type_.spelling and database not in spellings:
        raise missing_spelling(type_, spellings, database)
    spelling = spellings.get(database, type_.spelling)
    return with_collation(spelling, type_.collation, compiler)


def with_collation(spelling: str, collation: str | None, compiler: Any) -> str:
    """Return a spelling with a collation, or as it is where there is none."""
    if not collation:
        return spelling
    return f"{spelling} COLLATE {compiler.dialect.identifier_preparer.quote(collation)}"
