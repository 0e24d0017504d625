"""Renders a class: its columns, relationships, constraints and indexes."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping

from side_by_side.column_types import common
from side_by_side.column_types.source import Name, Piece, Source, call, code, join, literal
from side_by_side.port.model import (
    Class,
    Column,
    Enumeration,
    Mixin,
    Table,
    Unique,
)
from side_by_side.port.read.offline_editors import editors
from side_by_side.port.read.portable_sql import string
from side_by_side.port.references import EnumerationReference, base, sa
from side_by_side.port.remarks import Remark
from side_by_side.port.write.imports import qualify_builtins
from side_by_side.port.write.relationships import MAPPED, proxy_source, relation_source
from side_by_side.port.write.table_items import (
    further_sources,
    item_sources,
    key_source,
    per_dialect,
    reference_source,
    statement_sources,
    unique_source,
)

MAPPED_COLUMN = Name("sqlalchemy.orm", "mapped_column")
COLUMN_PROPERTY = Name("sqlalchemy.orm", "column_property")
#: How long a docstring may be in a line of a class.
LONGEST = 90

#: The types that ``Base.type_annotation_map`` or SQLAlchemy itself maps an annotation to.
IMPLIED = (
    *(common.INTEGER, common.DJANGO_DATE, common.DJANGO_BOOLEAN, common.DJANGO_DOUBLE),
    *(common.DJANGO_BINARY, common.DJANGO_UUID, common.DJANGO_TIME, common.UTC_DATETIME),
    common.DURATION,
)
#: The SQL of ``db_default=Now()`` on each database, which ``Now()`` of ``base.py`` renders.
NOW = {
    "sqlite": "(STRFTIME('%Y-%m-%d %H:%M:%f', 'NOW'))",
    "postgresql": "(STATEMENT_TIMESTAMP())",
    "mariadb": "(CURRENT_TIMESTAMP(6))",
}


def class_source(class_: Class) -> Source:
    """Return the source of a class, and of the statements that follow it."""
    parents: list[Piece] = [*reversed(class_.mixins), class_.parent or base("Base")]
    first = code("class {}({}):", class_.name, join(", ", parents))
    doc = class_.doc or f"``{class_.model}``, ported from Django."
    if len(doc) > LONGEST:
        doc = "Ported from Django."
    lines: list[Piece] = [
        first,
        f'    """{doc}"""',
        "",
    ]
    lines += comments(class_.remarks)
    if class_.remarks:
        lines.append("")
    lines += _body(class_)
    table = f"{class_.name}.__table__"
    after = [
        call(base("unique_together"), table, *map(literal, columns)) for columns in class_.together
    ]
    after += unique_sources(class_) if class_.constraints_last else []
    after += further_sources(class_.table_items, table)
    after += statement_sources(class_.table_items, table)
    body = qualify_builtins(join("\n", lines), attributes_of(class_))
    return join("\n", [body, "", "", *after, ""])


def attributes_of(owner: Class | Mixin) -> set[str]:
    """Return the attributes that the body of a class or mixin defines."""
    attributes = {column.attribute for column in owner.columns}
    if isinstance(owner, Class):
        attributes |= {relation.attribute for relation in owner.relations}
        attributes |= {proxy.attribute for proxy in owner.proxies}
    return attributes


def enumeration_source(enumeration: Enumeration) -> Source:
    """Return the source of an enumeration, whose values are what is stored."""
    lines: list[Piece] = [
        code("class {}({}):", EnumerationReference(enumeration.name), Name("enum", "StrEnum")),
        f'    """The choices ``{enumeration.name}``, which are stored by value."""',
        "",
        *(f"    {name} = {literal(value)}" for name, value in enumeration.members),
        "",
    ]
    return join("\n", lines)


def unique_sources(class_: Class) -> list[Source]:
    """Return the unique constraints of a class as statements after it, in Django's order."""
    table = f"{class_.name}.__table__"
    return [
        unique_source(kinds, item, [f"{table}.c[{literal(name)}]" for name in item.columns])
        for kinds, item in class_.table_items
        if isinstance(item, Unique) and not item.is_further
    ]


def mixin_source(mixin: Mixin) -> Source:
    """Return the source of a mixin, whose columns have a ``sort_order``."""
    doc = f"Columns of the abstract model ``{mixin.model}``."
    if len(doc) > LONGEST:
        doc = "Columns of an abstract model."
    lines: list[Piece] = [f"class {mixin.name}:", f'    """{doc}"""', ""]
    for column in mixin.columns:
        lines += comments(column.remarks, named=False)
        lines.append(code("    {}", column_source(column)))
    return qualify_builtins(join("\n", [*lines, ""]), attributes_of(mixin))


def comments(remarks: Iterable[Remark], *, named: bool = True, indent: str = "    ") -> list[str]:
    """Return remarks as lines of comments, each text once.

    They are ``named`` where they do not stand at the column or relationship that they concern.
    """
    texts = [
        f"{remark.name}: {remark.text}" if named and remark.name else remark.text
        for remark in remarks
    ]
    return [
        f"{indent}# {line}"
        for text in dict.fromkeys(texts)
        for line in textwrap.wrap(text, 92 - len(indent), break_long_words=False)
    ]


def _body(class_: Class) -> Iterator[Piece]:
    if class_.shared:
        yield from _shared_columns(class_)
    elif class_.table:
        yield from _columns(class_)
    yield ""
    for relation in class_.relations:
        yield from comments(relation.remarks, named=False)
        yield code("    {}", relation_source(relation))
    for proxy in class_.proxies:
        yield code("    {}", proxy_source(proxy))
    if not class_.shared:
        yield from _arguments(class_)


def _shared_columns(class_: Class) -> Iterator[Piece]:
    """Yield the attributes of a class whose table another class defines."""
    yield code("    __table__ = {}", class_.shared)
    yield ""
    for column in class_.columns:
        yield from comments(column.remarks, named=False)
        declared = code("    {}: {}[{}]", column.attribute, MAPPED, column.annotation)
        if column.attribute != column.name:
            of_table = f"__table__.c[{literal(column.name)}]"
            declared = code("{} = {}({})", declared, COLUMN_PROPERTY, of_table)
        yield declared
    listed = ", ".join(literal(column.name) for column in class_.columns)
    yield ""
    # Only those columns of the table that the model has.
    yield f'    __mapper_args__ = {{"include_properties": [{listed}]}}'


def _columns(class_: Class) -> Iterator[Piece]:
    yield f"    __tablename__ = {literal(class_.bare_name)}"
    yield ""
    keys = {column.name for column in class_.columns if column.attribute in class_.mapper_key}
    named = class_.descending | keys
    for column in class_.columns:
        yield from comments(column.remarks, named=False)
        yield code("    {}", column_source(column, assigned=column.name in named))


def _arguments(class_: Class) -> Iterator[Piece]:
    attributes = {column.name: column.attribute for column in class_.columns}
    later = class_.constraints_last
    items = [entry for entry in class_.table_items if not (later and isinstance(entry[1], Unique))]
    entries = [*key_source(class_.columns, class_.key_name), *item_sources(items, attributes)]
    if options := table_options(class_):
        listed = ", ".join(f"{literal(name)}: {source}" for name, source in options.items())
        entries.append(code("{}", f"{{{listed}}}"))
    if entries:
        yield ""
        yield code("    __table_args__ = ({},)", join(", ", entries))
    mapper: list[Piece] = []
    if class_.inherit_condition:
        mapper.append(code('"inherit_condition": {}', class_.inherit_condition))
    if class_.mapper_key:
        mapper.append(f'"primary_key": [{", ".join(class_.mapper_key)}]')
    if mapper:
        yield ""
        yield code("    __mapper_args__ = {{{}}}", join(", ", mapper))


def table_options(table: Table) -> dict[str, str]:
    """Return the options of a table with their values as source."""
    options: dict[str, object] = {"schema": table.schema} if table.schema else {}
    info: dict[str, object] = {}
    if not table.managed:
        info["managed"] = False
    if table.kinds and set(table.kinds) != set(editors()):
        info["only_on"] = table.kinds
    if table.comment:
        options["comment"] = table.comment
    if table.tablespace:
        options["postgresql_tablespace"] = table.tablespace
    options |= table.options
    if info:
        options["info"] = info
    return {name: literal(value) for name, value in options.items()}


def column_source(column: Column, *, assigned: bool = False) -> Source:
    """Return the line of a column. ``assigned`` forces a value, to which others can refer."""
    arguments = column_arguments(column, named=column.attribute != column.name)
    line = code("{}: {}[{}]", column.attribute, MAPPED, column.annotation)
    if not arguments and not assigned:
        return line
    return code("{} = {}", line, call(MAPPED_COLUMN, *arguments))


def column_arguments(column: Column, *, named: bool, typed: bool = False) -> list[Piece]:
    """Return the arguments of a column; ``typed`` where no annotation gives the type."""
    listed: list[Piece] = [literal(column.name)] if named else []
    if typed or not _is_implied(column):
        listed.append(column.type.source)
    if column.computed:
        expression = per_dialect(column.computed)
        listed.append(call(sa("Computed"), expression, persisted=str(column.stored)))
    if column.reference:
        listed.append(reference_source(column.reference))
    if column.checks:
        listed.append(_check_source(column.checks))
    if column.identity and not column.type.alias:
        listed.append(call(sa("Identity"), *(["always=True"] if column.always else [])))
        listed += ["primary_key=True"] if column.key is not None else []
    if column.key is not None and not column.identity:
        listed.append("primary_key=True")
        if column.type.is_integer and not column.reference and not column.serial:
            listed.append("autoincrement=False")
        if column.null:
            listed.append("nullable=True")
    if column.unique:
        listed.append("unique=True")
    if column.index is not None:
        listed.append(f"index={column.index}")
    if column.server_default:
        is_now = all(NOW[kind] == sql for kind, sql in column.server_default.items())
        default = call(base("Now")) if is_now else per_dialect(column.server_default)
        listed.append(code("server_default={}", default))
    if column.default:
        listed.append(code("default={}", column.default))
    if column.onupdate:
        listed.append(code("onupdate={}", column.onupdate))
    if column.filled_in:
        listed.append(f'info={{"{column.filled_in}": True}}')
    if column.numbered_by:
        listed.append(f'info={{"order_with_respect_to": {literal(column.numbered_by)}}}')
    if column.comment:
        listed.append(f"comment={literal(column.comment)}")
    if column.sort_order is not None:
        listed.append(f"sort_order={column.sort_order}")
    return listed


def _check_source(checks: Mapping[str, str]) -> Source:
    """Return the source of a column's own check."""
    conditions = set(checks.values())
    if len(conditions) == 1 and "" not in conditions and checks.keys() == editors().keys():
        return call(sa("CheckConstraint"), string(conditions.pop()))
    listed = {kind: literal(sql) for kind, sql in checks.items() if sql}
    return call(base("ColumnCheck"), **listed)


def _is_implied(column: Column) -> bool:
    """Whether the annotation alone gives the type.

    A class does not where the column has a foreign key: there SQLAlchemy copies the type of the
    referenced column. An alias of ``base.py`` contains its type.
    """
    is_of_class = column.type in IMPLIED and column.reference is None
    return bool(column.type.alias) or is_of_class
