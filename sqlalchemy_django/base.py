"""All that SQLAlchemy must be told to make Django's database: naming, column types, silent extras.

Needs SQLAlchemy only, and can be copied out of this project. A model is a child of ``Base`` and
takes from here what Django's fields have names for. In the order of the sections:

- names: the convention by which indexes and foreign keys get Django's names, digest included;
- column types: ``Money``, ``UtcDateTime``, ``PositiveInteger``, ``Json`` and the others, which
  store what Django's fields store, and ``choice`` for an enumeration;
- keys, references and defaults: ``BigKey``, ``DeferredForeignKey``, ``Now``, and ``PerDialect`` for
  what every kind of database spells in its own way;
- what Django adds silently: checks and indexes, which listeners add to every table of ``Base``;
  ``many_to_many`` and ``unique_together``; ``only_on`` for what some databases only have;
- ``Base``, with the type of a column for each type of Python.
"""

import enum
import hashlib
import re
from collections.abc import Iterable
from copy import copy
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal
from ipaddress import IPv6Address, ip_address
from typing import Annotated, Any, ClassVar, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import Dialect, event
from sqlalchemy.dialects import mysql, postgresql
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import DeclarativeBase, mapped_column
from sqlalchemy.schema import conv, sort_tables_and_constraints
from sqlalchemy.sql import quoted_name
from sqlalchemy.sql.ddl import SchemaGenerator
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator, TypeEngine, UserDefinedType
from sqlalchemy.util import OrderedSet, set_creation_order

MARIADB = ("mysql", "mariadb")
#: Those that can index an expression or some of the rows, and leave foreign keys unindexed.
NOT_MARIADB = ("postgresql", "sqlite")

# --- Names -------------------------------------------------------------------------------------

#: How long a name may be: Django shortens at these lengths, in its own way.
NAME_LENGTHS = {"postgresql": 63, "mysql": 64, "mariadb": 64, "sqlite": 200}


def django_name(table: str, columns: list[str], suffix: str = "", max_length: int = 63) -> str:
    """Return the name that Django gives an index or constraint.

    Source: ``BaseDatabaseSchemaEditor._create_index_name`` in Django's
    ``db/backends/base/schema.py``.
    """
    digest = hashlib.md5("".join([table, *columns]).encode(), usedforsecurity=False)
    ending = digest.hexdigest()[:8] + suffix
    name = "_".join([table, *columns, ending])
    if len(name) <= max_length:
        return name
    if len(ending) > max_length / 3:
        ending = ending[: max_length // 3]
    room = (max_length - len(ending)) // 2 - 1
    name = "_".join([table[:room], "_".join(columns)[:room], ending])
    return f"D{name[:-1]}" if name[0] == "_" or name[0].isdigit() else name


def _index_name(index: sa.Index, table: sa.Table) -> str:
    return django_name(table.name, [column.name for column in index.columns])


def _foreign_key_name(
    constraint: sa.ForeignKeyConstraint, table: sa.Table, max_length: int = 63
) -> str:
    if not constraint.elements:
        # Alembic drops a nameless key by its name alone; what it would be called is not known.
        raise sa.exc.ArgumentError("a foreign key without a name cannot be dropped by its name")
    # The target's name is taken from its text, so that its table need not be known yet.
    target_table, target_column = constraint.elements[0].target_fullname.rsplit(".", 1)
    suffix = f"_fk_{target_table}_{target_column}"
    return django_name(table.name, list(constraint.column_keys), suffix, max_length)


#: Primary keys and column uniques have no entry: Django leaves their names to the database.
NAMING_CONVENTION: dict[str, Any] = {
    "django_index": _index_name,
    "django_fk": _foreign_key_name,
    "ix": "%(django_index)s",
    "fk": "%(django_fk)s",
}

#: Words that a database keeps for itself and SQLAlchemy does not know of; Django quotes all names.
RESERVED_WORDS = frozenset(
    {
        *("nothing", "returning"),  # SQLite
        *("collation", "concurrently", "lateral", "tablesample"),  # PostgreSQL
        *("delete_domain_id", "portion"),  # MariaDB
        *("master_demote_to_replica", "master_demote_to_slave"),
    }
)


def _is_own(metadata: sa.MetaData) -> bool:
    """Whether tables of a MetaData are named here: all others are left as they are.

    Those that Alembic makes for ``op.create_table`` and the like have its convention as well.
    """
    return metadata.naming_convention.get("django_fk") is _foreign_key_name


@event.listens_for(sa.Table, "after_parent_attach")
def _quote_table(table: sa.Table, metadata: sa.MetaData) -> None:
    if _is_own(metadata):
        _quote(table)


@event.listens_for(sa.Column, "after_parent_attach")
def _quote_column(column: sa.Column[Any], table: sa.Table) -> None:
    if _is_own(table.metadata):
        _quote(column)


def _quote(item: sa.Table | sa.Column[Any]) -> None:
    """Quote a name that would be taken for something else."""
    if item.name.lower() in RESERVED_WORDS:
        item.name = quoted_name(item.name, quote=True)


# --- Column types ------------------------------------------------------------------------------


class _Spelled(UserDefinedType[Any]):
    """A column type that is only a spelling; values pass through."""

    cache_ok = True

    def __init__(self, spelling: str) -> None:
        self.spelling = spelling

    def get_col_spec(self, **_: Any) -> str:
        return self.spelling


class Declared(UserDefinedType[Any]):
    """The column type of a field of one's own, as it is spelled; values pass through.

    Where databases differ, each has its spelling: ``Declared(sqlite="text", postgresql="xml")``.
    """

    cache_ok = True

    def __init__(self, spelling: str = "", collation: str = "", **spellings: str) -> None:
        self.spelling = spelling
        self.collation = collation
        self.spellings = tuple(sorted(spellings.items()))


@compiles(Declared)
def _declared(type_: Declared, compiler: Any, **_: Any) -> str:
    spellings, kind = dict(type_.spellings), _kind(compiler.dialect)
    if spellings and not type_.spelling and kind not in spellings:
        raise _unspelled(type_, spellings, kind)
    spelling = spellings.get(kind, type_.spelling)
    return _collated(spelling, type_.collation, compiler)


def _kind(dialect: Dialect) -> str:
    return "mariadb" if dialect.name in MARIADB else dialect.name


def _unspelled(item: object, spellings: Iterable[str], kind: str) -> sa.exc.CompileError:
    """Return the error for what is not spelled for a kind of database."""
    named = f"{type(item).__name__}({', '.join(f'{name}=...' for name in spellings)})"
    return sa.exc.CompileError(f"{named} has no SQL for {kind}; add {kind}=...")


class Boolean(sa.Boolean):
    """``BooleanField``: on SQLite spelled ``bool``."""


class Double(sa.Double[float]):
    """``FloatField``: on SQLite spelled ``real``."""


class Text(sa.Text):
    """``TextField``: on MariaDB the longest text."""


class Binary(sa.LargeBinary):
    """``BinaryField``: on MariaDB the longest binary."""


class PositiveInteger(sa.Integer):
    """``PositiveIntegerField``: with a check, and unsigned where the database has that."""


class PositiveSmallInteger(sa.SmallInteger):
    """``PositiveSmallIntegerField``: with a check, and unsigned where the database has that."""


class PositiveBigInteger(sa.BigInteger):
    """``PositiveBigIntegerField``: with a check, and unsigned where the database has that."""


class Json(sa.JSON):
    """``JSONField``: ``jsonb`` on PostgreSQL, checked text elsewhere; None is SQL NULL."""

    def __init__(self) -> None:
        super().__init__(none_as_null=True)


@compiles(Boolean, "sqlite")
@compiles(Double, "sqlite")
@compiles(Text, *MARIADB)
@compiles(Binary, *MARIADB)
@compiles(PositiveInteger, "sqlite", *MARIADB)
@compiles(PositiveSmallInteger, "sqlite", *MARIADB)
@compiles(PositiveBigInteger, "sqlite", *MARIADB)
@compiles(Json, "postgresql", "sqlite")
def _spell(type_: TypeEngine[Any], compiler: Any, **_: Any) -> str:
    spelling = {
        Boolean: "bool",
        Double: "real",
        Text: "longtext",
        Binary: "longblob",
        PositiveInteger: "integer unsigned",
        PositiveSmallInteger: "smallint unsigned",
        PositiveBigInteger: "bigint unsigned",
        Json: "jsonb" if compiler.dialect.name == "postgresql" else "text",
    }[type(type_)]
    return _collated(spelling, getattr(type_, "collation", None), compiler)


def _collated(spelling: str, collation: str | None, compiler: Any) -> str:
    if not collation:
        return spelling
    return f"{spelling} COLLATE {compiler.dialect.identifier_preparer.quote(collation)}"


class Money(TypeDecorator[Decimal]):
    """``DecimalField(max_digits, decimal_places)``.

    SQLite has no decimals. Django hands it the number as text and rounds what comes back, so
    that no float is ever rounded on the way in.
    """

    impl = sa.Numeric
    cache_ok = True

    def __init__(self, precision: int, scale: int) -> None:
        super().__init__(precision, scale)
        self.scale = scale

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "sqlite":
            return dialect.type_descriptor(_Spelled("decimal"))
        return super().load_dialect_impl(dialect)

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Any:
        if value is None or dialect.name != "sqlite":
            return value
        return str(value)

    def process_literal_param(self, value: Any, dialect: Dialect) -> str:
        text = str(value)
        return f"'{text}'" if dialect.name == "sqlite" else text

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        if value is None or dialect.name != "sqlite":
            return value  # type: ignore[no-any-return]  # the driver's own Decimal
        return Decimal(str(value)).quantize(Decimal(1).scaleb(-self.scale))


class UtcDateTime(TypeDecorator[datetime]):
    """``DateTimeField``: always aware in Python, UTC in the database, to the microsecond.

    Raises:
        ValueError: A datetime without a time zone is bound.
    """

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name in MARIADB:
            return dialect.type_descriptor(mysql.DATETIME(fsp=6))
        if dialect.name == "sqlite":
            return dialect.type_descriptor(_Spelled("datetime"))
        return super().load_dialect_impl(dialect)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value!r} has no time zone; give it one, such as datetime.UTC")
        if dialect.name == "postgresql":
            return value
        naive = value.astimezone(UTC).replace(tzinfo=None)
        return str(naive) if dialect.name == "sqlite" else naive

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if dialect.name == "postgresql":
            return value.astimezone(UTC)  # type: ignore[no-any-return]  # the driver's datetime
        naive = datetime.fromisoformat(value) if isinstance(value, str) else value
        return naive.replace(tzinfo=UTC)


class Time(TypeDecorator[time]):
    """``TimeField``: to the microsecond on every database."""

    impl = sa.Time
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name in MARIADB:
            return dialect.type_descriptor(mysql.TIME(fsp=6))
        if dialect.name == "sqlite":
            return dialect.type_descriptor(_Spelled("time"))
        return super().load_dialect_impl(dialect)

    def process_bind_param(self, value: time | None, dialect: Dialect) -> Any:
        return str(value) if value is not None and dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, dialect: Dialect) -> time | None:
        return time.fromisoformat(value) if isinstance(value, str) else value


class Duration(TypeDecorator[timedelta]):
    """``DurationField``: an interval on PostgreSQL, a count of microseconds elsewhere."""

    impl = sa.Interval
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.INTERVAL())
        return dialect.type_descriptor(sa.BigInteger())

    def process_bind_param(self, value: timedelta | None, dialect: Dialect) -> Any:
        if value is None or dialect.name == "postgresql":
            return value
        return value // timedelta(microseconds=1)

    def process_result_value(self, value: Any, dialect: Dialect) -> timedelta | None:
        if value is None or dialect.name == "postgresql":
            return value  # type: ignore[no-any-return]  # the driver's timedelta
        # A sum of them is a Decimal on MariaDB.
        return timedelta(microseconds=int(value))


class IpAddress(TypeDecorator[str]):
    """``GenericIPAddressField``: ``inet`` on PostgreSQL, else 39 characters; text in Python."""

    impl = sa.CHAR(39)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.INET())
        return super().load_dialect_impl(dialect)

    def process_bind_param(self, value: str | None, dialect: Dialect) -> Any:
        if value is None or dialect.name == "postgresql":
            return value and ip_address(value)
        # Version 6 has many spellings, of which Django stores one.
        return _short(value) if ":" in value else value

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else str(value)


def _short(text: str) -> str:
    """Return the short spelling of an address of version 6, with the old one inside it dotted."""
    address = IPv6Address(text)
    return f"::ffff:{address.ipv4_mapped}" if address.ipv4_mapped else str(address)


class Uuid(TypeDecorator[UUID]):
    """``UUIDField``: native on PostgreSQL and MariaDB, 32 digits on SQLite."""

    impl = sa.Uuid
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name in MARIADB:
            return dialect.type_descriptor(_Spelled("uuid"))
        return super().load_dialect_impl(dialect)

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> Any:
        return str(value) if value is not None and dialect.name in MARIADB else value

    def process_result_value(self, value: Any, dialect: Dialect) -> UUID | None:
        return UUID(value) if isinstance(value, str) else value


def choice(enumeration: type[enum.Enum], length: int) -> sa.Enum:
    """Return the type of a text column with ``choices``: values are stored, and nothing is checked.

    By default SQLAlchemy stores the members' names, and on PostgreSQL makes a type.
    """
    return sa.Enum(
        enumeration,
        native_enum=False,
        create_constraint=False,
        length=length,
        values_callable=lambda members: [member.value for member in members],
    )


# --- Keys, references and defaults -------------------------------------------------------------

BigInt = Annotated[int, mapped_column(sa.BigInteger)]
#: The type of ``BigAutoField``: only a key spelled INTEGER counts by itself on SQLite.
BIG_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
BigKey = Annotated[int, mapped_column(BIG_KEY, sa.Identity(), primary_key=True)]
#: The type of ``AutoField``.
IntegerKey = Annotated[int, mapped_column(sa.Integer, sa.Identity(), primary_key=True)]
#: The type of ``SmallAutoField``.
SMALL_KEY = sa.SmallInteger().with_variant(sa.Integer(), "sqlite")
SmallKey = Annotated[int, mapped_column(SMALL_KEY, sa.Identity(), primary_key=True)]


class DeferredForeignKey(sa.ForeignKey):
    """A reference as Django makes it: checked at commit, where the database can wait so long.

    The type of the referring column must be said: one copied from the key would be INTEGER on
    SQLite, where Django has BIGINT. ``name`` is for a key that history has left another name.
    """

    def __init__(self, column: str, ondelete: str | None = None, name: str | None = None) -> None:
        super().__init__(
            column, name=name, ondelete=ondelete, deferrable=True, initially="DEFERRED"
        )


class Now(FunctionElement[datetime]):
    """``db_default=Now()``: the moment of the statement, as Django spells it for each database."""

    type = UtcDateTime()
    inherit_cache = True


@compiles(Now)
def _now(_element: Now, compiler: Any, **_: Any) -> str:
    return {
        "postgresql": "STATEMENT_TIMESTAMP()",
        "sqlite": "(STRFTIME('%Y-%m-%d %H:%M:%f', 'NOW'))",
    }.get(compiler.dialect.name, "(CURRENT_TIMESTAMP(6))")


class PerDialect(FunctionElement[Any]):
    """A default, condition or expression that each kind of database spells in its own way.

    Raises:
        CompileError: It is compiled for a kind of database that has no spelling.
    """

    inherit_cache = False

    def __init__(self, **spellings: str) -> None:
        super().__init__()
        self.spellings = spellings


@compiles(PerDialect)
def _each(element: PerDialect, compiler: Any, **_: Any) -> str:
    kind = _kind(compiler.dialect)
    if kind not in element.spellings:
        raise _unspelled(element, element.spellings, kind)
    return str(compiler.process(sa.literal_column(element.spellings[kind])))


# --- What Django adds silently -----------------------------------------------------------------

#: The ``info`` of a MetaData whose tables get what Django adds. A copy of them, or what is
#: reflected, has it in itself.
AS_DJANGO = {"as_django": True}


@event.listens_for(sa.Column, "after_parent_attach")
def _add_check(column: sa.Column[Any], table: sa.Table) -> None:
    """Positive integers and, on SQLite, JSON are checked by the database."""
    if isinstance(column.type, Money | Double):
        # SQLAlchemy 2.0 takes any number for a key that counts.
        column.autoincrement = False
    name = quoted_name(column.name, quote=True)
    # Bound to the type, as the checks of ``sa.Enum`` are: a copied column makes its own anew.
    if isinstance(column.type, PositiveInteger | PositiveSmallInteger | PositiveBigInteger):
        check = sa.CheckConstraint(sa.column(name, sa.Integer) >= 0, _type_bound=True)
        # A constraint of the column, not of the table: MariaDB keeps the two apart.
        check.parent = column
        column.constraints.add(check)
    elif isinstance(column.type, Json):
        valid = sa.func.json_valid(sa.column(name)) | sa.column(name).is_(None)
        check = sa.CheckConstraint(valid, _type_bound=True)
        table.append_constraint(check.ddl_if(dialect="sqlite"))


@event.listens_for(sa.Table, "after_parent_attach")
def _add_indexes(table: sa.Table, metadata: sa.MetaData) -> None:
    """Foreign keys are indexed; indexed text on PostgreSQL has a second index, for LIKE."""
    if not (_is_own(metadata) and AS_DJANGO.items() <= metadata.info.items()):
        return
    table.dialect_options["sqlite"]["autoincrement"] = table.autoincrement_column is not None
    for constraint in table._sorted_constraints:
        if isinstance(constraint, sa.UniqueConstraint) and isinstance(constraint.name, str):
            # Behind those of single columns, which Django says first, and MariaDB shows so.
            set_creation_order(constraint)
    for index in table.indexes:
        if index._ddl_if is None and _needs_able(index):
            only_on(NOT_MARIADB, index)
    keys = list(table.primary_key.columns)
    for column in table.columns:
        # A key of several columns has an index that finds its first column only.
        refers = bool(column.foreign_keys) and keys != [column]
        if column.index is False:
            # ``db_index=False``, or indexes that are given one by one.
            continue
        if refers and not (column.index or column.unique):
            # InnoDB makes an index of its own for every foreign key, so Django makes none there.
            for name, dialects in _names_by_length(
                table.name, [column.name], "", NOT_MARIADB
            ).items():
                only_on(dialects, sa.Index(name, column))
        is_indexed = refers or column.index or column.unique or keys == [column]
        is_text = isinstance(column.type, sa.String) and not isinstance(column.type, sa.CHAR)
        if is_text and is_indexed:
            kind = "text" if isinstance(column.type, sa.Text) else "varchar"
            sa.Index(
                django_name(table.name, [column.name], "_like"),
                column,
                postgresql_ops={column.key: f"{kind}_pattern_ops"},
            ).ddl_if(dialect="postgresql")


@event.listens_for(sa.Column, "after_parent_attach")
def _order_indexes(column: sa.Column[Any], table: sa.Table) -> None:
    """Create indexes in the order in which they are declared, which MariaDB shows."""
    if _is_own(table.metadata) and not isinstance(table.indexes, OrderedSet):
        _keep_order(column, table)
        # The copy of a table has a copy of the column.
        event.listen(column, "after_parent_attach", _keep_order, propagate=True)


def _keep_order(_: sa.Column[Any], table: sa.Table) -> None:
    table.indexes = OrderedSet(table.indexes)


Item = TypeVar("Item", bound=sa.Index | sa.Constraint)


def only_on(kinds: tuple[str, ...], item: Item) -> Item:
    """Return an index or constraint that is made on some kinds of database only."""
    dialects = {name for kind in kinds for name in (MARIADB if kind in MARIADB else (kind,))}
    item.ddl_if(dialect=tuple(sorted(dialects)))  # type: ignore[arg-type]  # typed for one
    return item


def execute_after_create(table: sa.FromClause, kinds: tuple[str, ...], statement: str) -> None:
    """Make a rule that only SQL can say, after its table and on some kinds of database."""
    ddl = verbatim_sql(statement)

    def is_one(_ddl: Any, _target: Any, bind: Any, **_: Any) -> bool:
        return _kind(bind.dialect) in kinds

    event.listen(table, "after_create", ddl.execute_if(callable_=is_one))


def verbatim_sql(statement: str) -> Any:
    """Return SQL that runs as it stands, colons and percent signs included."""
    # A DDL object formats its text, with ``%`` as the sign.
    return sa.DDL(statement.replace("%", "%%"))  # type: ignore[no-untyped-call]


def _needs_able(index: sa.Index) -> bool:
    """Whether an index is on expressions or on some of the rows."""
    return not all(_is_column(each) for each in index.expressions) or _is_partial(index)


def _is_column(expression: Any) -> bool:
    """Whether an entry of an index is a column, with or without a direction."""
    if isinstance(expression, sa.UnaryExpression):
        expression = expression.element
    return isinstance(expression, sa.Column)


def _is_partial(index: sa.Index) -> bool:
    return index.dialect_options["postgresql"]["where"] is not None


def _names_by_length(
    table: str, columns: list[str], suffix: str, dialects: Iterable[str]
) -> dict[str, tuple[str, ...]]:
    """Return the names that Django gives, with the databases where a name is the one."""
    names: dict[str, tuple[str, ...]] = {}
    for dialect in dialects:
        # Marked as final, so that a name too long for another database is no error there.
        name = conv(django_name(table, columns, suffix, NAME_LENGTHS[dialect]))
        names[name] = (*names.get(name, ()), dialect)
    return names


def many_to_many(name: str, metadata: sa.MetaData | None = None, /, **references: str) -> sa.Table:
    """Return the table of a plain many-to-many, as Django makes it.

    ``references`` are its two columns and the keys that they refer to, such as
    ``course_id="academy_course.id"``. The pair is unique; on SQLite by an index. Without
    ``metadata`` the table is one of ``Base``.
    """
    columns = [
        sa.Column(column, sa.BigInteger, DeferredForeignKey(target), nullable=False)
        for column, target in references.items()
    ]
    key = sa.Column("id", BIG_KEY, sa.Identity(), primary_key=True)
    table = sa.Table(name, metadata if metadata is not None else Base.metadata, key, *columns)
    unique_together(table, *references)
    return table


def unique_together(table: sa.FromClause, *columns: str) -> None:
    """Make some columns of a table unique together, as ``Meta.unique_together`` does.

    On SQLite that is an index. A ``UniqueConstraint`` of ``Meta.constraints`` is a plain one.
    """
    assert isinstance(table, sa.Table)  # noqa: S101 - what a class that is no join is mapped to
    for name, dialects in _names_by_length(
        table.name, list(columns), "_uniq", NAME_LENGTHS
    ).items():
        if "sqlite" in dialects:
            found = [table.c[column] for column in columns]
            sa.Index(name, *found, unique=True).ddl_if(dialect="sqlite")
        if others := tuple(dialect for dialect in dialects if dialect != "sqlite"):
            unique = sa.UniqueConstraint(*columns, name=name)
            only_on(others, unique)
            table.append_constraint(unique)


class _ForeignKeys(sa.ForeignKeyConstraint):
    """A foreign key of the tables here and of their copies; that of another table is plain."""

    @property
    def _create_rule(self) -> None:
        """Keep a key part of its table: one that was added after it once would be left out."""

    @_create_rule.setter
    def _create_rule(self, _rule: object) -> None:
        """Change nothing: tables may be created in several threads."""


@event.listens_for(sa.ForeignKeyConstraint, "after_parent_attach")
def _own_keys(constraint: sa.ForeignKeyConstraint, table: sa.Table) -> None:
    if _is_own(table.metadata):
        _take_over(constraint, table)
        event.listen(constraint, "after_parent_attach", _take_over, propagate=True)


def _take_over(constraint: sa.ForeignKeyConstraint, _table: sa.Table) -> None:
    """Compile a key by its class, so that no other key is compiled otherwise than before."""
    if type(constraint) is sa.ForeignKeyConstraint:
        constraint.__class__ = _ForeignKeys


def use_django_ddl(table: sa.Table) -> None:
    """Let a table of other metadata compile as those here do: one that Alembic copies."""
    for item in (table, *table.columns):
        _quote(item)
    for constraint in table.foreign_key_constraints:
        _take_over(constraint, table)


@compiles(_ForeignKeys, *MARIADB)
def _checked_at_once(constraint: _ForeignKeys, compiler: Any, **options: Any) -> Any:
    """MariaDB cannot wait until commit, and refuses to be told so; its names may be longer."""
    shown = copy(constraint)
    shown.deferrable = shown.initially = None
    if constraint.name == _foreign_key_name(constraint, constraint.table):
        length = NAME_LENGTHS["mariadb"]
        shown.name = conv(_foreign_key_name(constraint, constraint.table, length))
    return compiler.visit_foreign_key_constraint(shown, **options)


@compiles(_ForeignKeys, "sqlite")
def _without_name(constraint: _ForeignKeys, compiler: Any, **options: Any) -> Any:
    """On SQLite Django leaves its foreign keys without a name."""
    shown = copy(constraint)
    # Any name that Django gives: the table may be on its way to another name.
    if re.search(r"_[0-9a-f]{8}_fk_", str(constraint.name)):
        shown.name = None
    return compiler.visit_foreign_key_constraint(shown, **options)


# --- Base --------------------------------------------------------------------------------------


class DjangoMetaData(sa.MetaData):
    """All tables; those whose ``info`` says that others make them are left to others."""

    def create_all(self, bind: Any, tables: Any = None, checkfirst: Any = True) -> None:
        """Create the tables that are said to be made on this kind of database."""
        made = self._made(bind) if tables is None else tables
        circular = sort_tables_and_constraints(made)[-1][1]  # type: ignore[no-untyped-call]
        if circular and bind.dialect.name in MARIADB:
            _create_circular(self, bind, made, checkfirst)
        else:
            super().create_all(bind, made, checkfirst)

    def drop_all(self, bind: Any, tables: Any = None, checkfirst: Any = True) -> None:
        """Drop the tables that ``create_all`` creates."""
        super().drop_all(bind, self._made(bind) if tables is None else tables, checkfirst)

    def _made(self, bind: Any) -> list[sa.Table]:
        kind = _kind(bind.dialect)
        return [table for table in self.tables.values() if _is_made(table, kind)]


def _create_circular(metadata: sa.MetaData, bind: Any, tables: Any, checkfirst: Any) -> None:
    """Create tables that refer to each other with their keys, which come in the columns' order.

    Added afterwards, they would come in any order, and MariaDB shows their indexes in it.
    """
    if isinstance(bind, sa.Engine):
        with bind.begin() as connection:
            _create_circular(metadata, connection, tables, checkfirst)
        return
    checks = bind.exec_driver_sql("SELECT @@foreign_key_checks").scalar()
    bind.exec_driver_sql("SET foreign_key_checks = 0")
    try:
        generator = _WithKeys(bind.dialect, bind, checkfirst=checkfirst, tables=tables)  # type: ignore[no-untyped-call]  # SQLAlchemy's
        generator.traverse_single(metadata)
    finally:
        bind.exec_driver_sql(f"SET foreign_key_checks = {checks}")


class _WithKeys(SchemaGenerator):
    """Creates each table with all of its keys, those to later tables included."""

    def visit_table(self, table: sa.Table, **options: Any) -> None:  # type: ignore[override]  # the options pass through
        super().visit_table(table, **options | {"include_foreign_key_constraints": None})  # type: ignore[no-untyped-call]  # SQLAlchemy's

    def visit_foreign_key_constraint(self, constraint: sa.ForeignKeyConstraint) -> None:
        if constraint.use_alter:
            super().visit_foreign_key_constraint(constraint)  # type: ignore[no-untyped-call]  # SQLAlchemy's


def _is_made(table: sa.Table, kind: str) -> bool:
    """Whether a table is made by its model: ``Meta.managed``, ``Meta.required_db_vendor``."""
    only_on = table.info.get("only_on", (kind,))
    return bool(table.info.get("managed", True)) and kind in only_on


class Base(DeclarativeBase):
    """The base of all models."""

    metadata = DjangoMetaData(naming_convention=NAMING_CONVENTION, info=dict(AS_DJANGO))
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        bool: Boolean(),
        float: Double(),
        bytes: Binary(),
        datetime: UtcDateTime(),
        time: Time(),
        timedelta: Duration(),
        UUID: Uuid(),
        dict[str, Any]: Json(),
    }
