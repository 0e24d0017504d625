"""Writes a class as source, as a person would: keys, values, relationships, rules."""

import re
import textwrap
from collections.abc import Iterator

from side_by_side.port.model import Class, Column, Enumeration, JoinTable, Mixin, Relation, Unique
from side_by_side.port.read.declared_types import SAID_BY_ANNOTATION
from side_by_side.port.read.offline_editors import editors
from side_by_side.port.read.portable_sql import string
from side_by_side.port.write.imports import base, literal, sa, use
from side_by_side.port.write.table_items import (
    each,
    key_source,
    named_columns,
    other_sources,
    reference_source,
    rule_sources,
    unique_source,
)

MAPPED = use("sqlalchemy.orm", "Mapped")
COLUMN = use("sqlalchemy.orm", "mapped_column")
#: How long a docstring may be in a line of a class.
LONGEST = 90
#: How long a condition may be in a line of its own, behind ``primaryjoin=``.
LONGEST_CONDITION = 77
RELATIONSHIP = use("sqlalchemy.orm", "relationship")

#: What ``db_default=Now()`` is on the databases, and ``Now()`` of ``base.py`` spells.
NOW = {
    "sqlite": "(STRFTIME('%Y-%m-%d %H:%M:%f', 'NOW'))",
    "postgresql": "(STATEMENT_TIMESTAMP())",
    "mariadb": "(CURRENT_TIMESTAMP(6))",
}


def class_source(found: Class) -> str:
    """Return the source of a class, and of what follows it."""
    parent = f"§class:{found.parent[0]}.{found.parent[1]}§" if found.parent else base("Base")
    bases = ", ".join([*reversed(found.mixins), parent])
    doc = found.doc or f"``{found.model}``, ported from Django."
    if len(doc) > LONGEST:
        doc = "Ported from Django."
    lines = [f"class {found.name}({bases}):", f'    """{doc}"""', ""]
    for remark in found.remarks:
        lines += comment(remark)
    if found.remarks:
        lines.append("")
    lines += _body(found)
    after = [
        f"{base('unique_together')}({found.name}.__table__, {', '.join(map(literal, columns))})"
        for columns in found.together
    ]
    after += unique_sources(found) if found.constraints_last else []
    after += other_sources(found.rules, f"{found.name}.__table__")
    return "\n".join([*lines, "", "", *after, ""])


def enumeration_source(found: Enumeration) -> str:
    """Return the source of an enumeration, whose values are what is stored."""
    lines = [f"class {found.name}({use('enum', 'StrEnum')}):"]
    lines += [f'    """The choices ``{found.name}``, by the values that are stored."""', ""]
    return "\n".join(
        [*lines, *(f"    {name} = {literal(value)}" for name, value in found.members), ""]
    )


def unique_sources(found: Class) -> list[str]:
    """Return the unique constraints of a class as what follows it, in Django's order."""
    table = f"{found.name}.__table__"
    return [
        unique_source(kinds, rule, [f"{table}.c[{literal(name)}]" for name in rule.columns])
        for kinds, rule in found.rules
        if isinstance(rule, Unique)
    ]


def mixin_source(found: Mixin) -> str:
    """Return the source of a mixin, whose columns say where they stand."""
    doc = f"What the models have that inherit from ``{found.model}``, which is abstract."
    if len(doc) > LONGEST:
        doc = "Shared columns, ported from an abstract model."
    lines = [f"class {found.name}:", f'    """{doc}"""', ""]
    for column in found.columns:
        for remark in column.remarks:
            lines += comment(remark)
        lines.append(f"    {column_source(column)}")
    return "\n".join([*lines, ""])


def comment(text: str) -> list[str]:
    """Return a text as lines of a comment inside a class."""
    return [f"    # {line}" for line in textwrap.wrap(text, 88, break_long_words=False)]


def _body(found: Class) -> Iterator[str]:
    if found.shared:
        # The table is another's, so that only the attributes are said.
        yield f"    __table__ = {found.shared}"
        yield ""
        for column in found.columns:
            yield f"    {column.attribute}: {MAPPED}[{annotation(column)}]"
        listed = ", ".join(literal(column.attribute) for column in found.columns)
        yield ""
        # Of the table only what the model has.
        yield f'    __mapper_args__ = {{"include_properties": [{listed}]}}'
    elif found.table:
        yield f"    __tablename__ = {literal(found.table)}"
        yield ""
        keys = {column.name for column in found.columns if column.attribute in found.mapper_key}
        named = named_columns(found.rules) | keys
        for column in found.columns:
            for remark in column.remarks:
                yield from comment(remark)
            yield f"    {column_source(column, assigned=column.name in named)}"
    yield ""
    for relation in found.relations:
        if relation.remark:
            yield from comment(relation.remark)
        yield f"    {relation_source(relation)}"
    for proxy in found.proxies:
        kind = use("sqlalchemy.ext.associationproxy", "AssociationProxy")
        make = use("sqlalchemy.ext.associationproxy", "association_proxy")
        said = f'{kind}["{proxy.annotation}"]'
        creator = ""
        if proxy.made_as:
            made = f"§class:{proxy.made_as[0]}.{proxy.made_as[1]}§({proxy.value}=value)"
            creator = f", creator=lambda value: {made}"
        source = f"{make}({literal(proxy.through)}, {literal(proxy.value)}{creator})"
        yield f"    {proxy.attribute}: {said} = {source}"
    if not found.shared:
        yield from _arguments(found)


def _arguments(found: Class) -> Iterator[str]:
    attributes = {column.name: column.attribute for column in found.columns}
    later = found.constraints_last
    rules = [each for each in found.rules if not (later and isinstance(each[1], Unique))]
    entries = rule_sources(rules, attributes)
    entries = [*key_source(found.columns, found.key_name), *entries]
    if options := table_options(found):
        said = ", ".join(f"{literal(name)}: {source}" for name, source in options.items())
        entries.append(f"{{{said}}}")
    if entries:
        yield ""
        yield f"    __table_args__ = ({', '.join(entries)},)"
    mapper = [f'"inherit_condition": {found.inherit_condition}'] if found.inherit_condition else []
    if found.mapper_key:
        mapper.append(f'"primary_key": [{", ".join(found.mapper_key)}]')
    if mapper:
        yield ""
        yield f"    __mapper_args__ = {{{', '.join(mapper)}}}"


def table_options(found: Class | JoinTable) -> dict[str, str]:
    """Return the options of a table with their values as source."""
    options: dict[str, object] = {}
    info: dict[str, object] = {}
    if not found.managed:
        info["managed"] = False
    if found.kinds and set(found.kinds) != set(editors()):
        info["only_on"] = found.kinds
    if found.comment:
        options["comment"] = found.comment
    if isinstance(found, Class) and found.tablespace:
        options["postgresql_tablespace"] = found.tablespace
    options |= found.options
    if info:
        options["info"] = info
    return {name: literal(value) for name, value in options.items()}


def annotation(column: Column) -> str:
    """Return what stands inside ``Mapped[...]``."""
    said = column.type.annotation
    if column.type.expression == sa("BigInteger"):
        said = base("BigInt")
    return f"{said} | None" if column.null and column.key is None else said


def column_source(column: Column, *, assigned: bool = False) -> str:
    """Return the line of a column. ``assigned`` forces one that can be referred to."""
    arguments = column_arguments(column, named=column.attribute != column.name)
    said = f"{column.attribute}: {MAPPED}[{annotation(column)}]"
    if not arguments and not assigned:
        return said
    return f"{said} = {COLUMN}({', '.join(arguments)})"


def column_arguments(column: Column, *, named: bool, typed: bool = False) -> list[str]:
    """Return the arguments of a column; ``typed`` where no annotation says the type."""
    found = [literal(column.name)] if named else []
    if column.type.expression and (typed or not _said(column)):
        found.append(column.type.expression)
    if column.computed:
        found.append(f"{sa('Computed')}({each(column.computed)}, persisted={column.stored})")
    if column.reference:
        found.append(reference_source(column.reference))
    if column.check:
        found.append(f"{sa('CheckConstraint')}({string(column.check)})")
    if column.key is not None and not column.identity:
        found.append("primary_key=True")
        is_number = re.search(r"Integer", column.type.expression)
        if is_number and not column.reference and not column.serial:
            found.append("autoincrement=False")
        if column.null:
            found.append("nullable=True")
    if column.unique:
        found.append("unique=True")
    if column.index is not None:
        found.append(f"index={column.index}")
    if column.server_default:
        is_now = all(NOW[kind] == sql for kind, sql in column.server_default.items())
        default = f"{base('Now')}()" if is_now else each(column.server_default)
        found.append(f"server_default={default}")
    if column.default:
        found.append(f"default={column.default}")
    if column.onupdate:
        found.append(f"onupdate={column.onupdate}")
    if column.comment:
        found.append(f"comment={literal(column.comment)}")
    if column.sort_order is not None:
        found.append(f"sort_order={column.sort_order}")
    return found


def _said(column: Column) -> bool:
    """Whether the annotation alone says the type.

    That of a class does not say it where the column has a foreign key: there SQLAlchemy copies the
    type of the referenced column. ``BigInt`` has its type in itself.
    """
    expression = column.type.expression
    by_class = expression in SAID_BY_ANNOTATION and column.reference is None
    return by_class or expression == sa("BigInteger")


def relation_source(relation: Relation) -> str:
    """Return the line of a relationship."""
    label, name = relation.target
    target = f"§class:{label}.{name}§"
    if relation.many:
        said = f'{MAPPED}[list["{target}"]]'
    else:
        said = f'{MAPPED}["{target}{" | None" if relation.null else ""}"]'
    arguments = [literal(relation.path)]
    if relation.secondary:
        looked_up = f"lambda: {base('Base')}.metadata.tables[{literal(relation.secondary)}]"
        is_plain = relation.secondary.isidentifier()
        table = use("join", relation.secondary) if is_plain else looked_up
        arguments.append(f"secondary={table}")
    if relation.join:
        arguments.append(f"primaryjoin={_condition(relation.join)}")
    if relation.secondary_join:
        arguments.append(f"secondaryjoin={_condition(relation.secondary_join)}")
    if relation.foreign_keys:
        arguments.append(f"foreign_keys={literal(relation.foreign_keys)}")
    if relation.remote_side:
        arguments.append(f"remote_side={literal(relation.remote_side)}")
    if relation.back:
        arguments.append(f"back_populates={literal(relation.back)}")
    if relation.order_by:
        arguments.append(f"order_by={literal(relation.order_by)}")
    if relation.cascade:
        arguments.append(f"cascade={literal(relation.cascade)}")
    if relation.passive_deletes:
        arguments.append("passive_deletes='all'")
    if relation.overlaps:
        arguments.append(f"overlaps={literal(','.join(relation.overlaps))}")
    if relation.view_only:
        arguments.append("viewonly=True")
    return f"{relation.attribute}: {said} = {RELATIONSHIP}({', '.join(arguments)})"


def _condition(join: str) -> str:
    """Return a condition as a string, which SQLAlchemy reads once all classes are there."""
    if join.startswith("lambda"):
        return join
    *first, last = join.split(", ")
    if not first:
        # One that has room on a line behind the argument's name stays whole.
        return repr(join) if len(join) <= LONGEST_CONDITION else literal(join)
    # One of several columns has a line for each.
    return f"({' '.join(repr(each) for each in [*(f'{each}, ' for each in first), last])})"
