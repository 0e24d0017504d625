"""A column type as SQLAlchemy has it: its name, its arguments, and its values in Python."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from side_by_side.column_types.source import Builtin, Name, Reference, Source, call, code, literal
from sqlalchemy_django.dialects import MARIADB

SQLALCHEMY = "sqlalchemy"
DIALECTS = "sqlalchemy.dialects"
POSTGRESQL = f"{DIALECTS}.postgresql"
#: The types that store values as Django does. ``port`` copies the module into the port.
BASE = "sqlalchemy_django.base"

#: An argument: a plain value, source, or the type of an array's items.
Argument: TypeAlias = "str | int | bool | Reference | Source | ColumnType | None"
Options: TypeAlias = tuple[tuple[str, Argument], ...]


@dataclass(frozen=True)
class Variant:
    """The type that some dialects have in place of the general one."""

    name: str
    options: Options = ()
    dialects: tuple[str, ...] = ("mysql", "mariadb")

    @property
    def source(self) -> Source:
        """The type as source, by the module of the first dialect."""
        options = {name: as_source(value) for name, value in self.options}
        return call(code("{}.{}", Name(DIALECTS, self.dialects[0]), self.name), **options)


@dataclass(frozen=True)
class ColumnType:
    """A column type; its source is rendered from these fields."""

    name: str
    #: What stands inside ``Mapped[...]``, without None.
    python: Source
    module: str = SQLALCHEMY
    arguments: tuple[Argument, ...] = ()
    options: Options = ()
    #: The annotated type of ``base.py`` that has this type in itself.
    alias: str = ""
    #: Whether it brings a check of its values on some databases.
    is_checked: bool = False
    variant: Variant | None = None
    #: The collations by kind of database, where they are not the same on all.
    collations: tuple[tuple[str, str], ...] = ()

    @property
    def source(self) -> Source:
        """The type as source: its class alone where it has no arguments."""
        if self._is_class and not self._is_configured:
            return code("{}", Name(self.module, self.name))
        return self.instance

    @property
    def _is_class(self) -> bool:
        """Whether it is a class; the types of ``base.py`` in capitals are instances already."""
        return not (self.module == BASE and self.name.isupper())

    @property
    def _is_configured(self) -> bool:
        return bool(self.arguments or self.options or self.variant or self.collations)

    @property
    def instance(self) -> Source:
        """The type as source of an instance."""
        type_ = code("{}", Name(self.module, self.name))
        if self._is_class:
            options = {name: as_source(value) for name, value in self.options}
            type_ = call(type_, *map(as_source, self.arguments), **options)
        if self.variant:
            dialects = map(repr, self.variant.dialects)
            type_ = call(code("{}.with_variant", type_), self.variant.source, *dialects)
        for collation in dict.fromkeys(collation for _, collation in self.collations):
            kinds = [kind for kind, other in self.collations if other == collation]
            names = [name for kind in kinds for name in (MARIADB if kind == "mariadb" else (kind,))]
            collated = replace(self, variant=None, collations=()).collated(collation)
            type_ = call(code("{}.with_variant", type_), collated.source, *map(repr, names))
        return type_

    @property
    def annotation(self) -> Source:
        """What stands inside ``Mapped[...]`` for a column: the alias, or the type of its values."""
        return code("{}", Name(BASE, self.alias)) if self.alias else self.python

    @property
    def is_text(self) -> bool:
        """Whether it is text of any length or of a limited one, which takes a collation."""
        return self.name in ("String", "FileName", "Text")

    @property
    def is_integer(self) -> bool:
        """Whether it is a class of integers, which SQLAlchemy counts up as a key by default."""
        return self.name.endswith("Integer")

    @property
    def length(self) -> int | None:
        """The length of a text or of an enumeration, None where there is none."""
        number = next((argument for argument in self.arguments if isinstance(argument, int)), None)
        return number if self.name in ("String", "FileName", "CHAR", "choice") else None

    def collated(self, collation: str) -> "ColumnType":
        """Return the type with a collation, or as it is where that is empty."""
        if not collation:
            return self
        return replace(self, options=(*self.options, ("collation", collation)))

    def collated_by_kind(self, collations: Mapping[str, str]) -> "ColumnType":
        """Return the type with a collation on each kind of database, empty where it has none."""
        if len(set(collations.values())) <= 1:
            return self.collated(next(iter(collations.values()), ""))
        return replace(self, collations=tuple(item for item in collations.items() if item[1]))

    def sized(self, length: int) -> "ColumnType":
        """Return the type with another length."""
        arguments = [
            length if isinstance(argument, int) else argument for argument in self.arguments
        ]
        return replace(self, arguments=tuple(arguments))


def as_source(value: Argument) -> Source:
    """Return an argument as source."""
    if isinstance(value, ColumnType):
        return value.source
    if isinstance(value, Source):
        return value
    return code("{}", value if isinstance(value, Reference) else literal(value))


def builtin(name: str) -> Source:
    """Return the source of a builtin type in an annotation."""
    return code("{}", Builtin(name))


def array(item: ColumnType, dimensions: int = 1) -> ColumnType:
    """Return PostgreSQL's array of a type."""
    python = item.python
    for _ in range(dimensions):
        python = code("{}[{}]", Builtin("list"), python)
    if item.name == "CITEXT":
        sizes = (dimensions,) if dimensions > 1 else ()
        return ColumnType("CitextArray", python, BASE, sizes)
    options: Options = (("dimensions", dimensions),) if dimensions > 1 else ()
    return ColumnType("ARRAY", python, POSTGRESQL, (item,), options)
