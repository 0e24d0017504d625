"""A table that the models lack, as a class or a call of ``Table`` in the style of a file."""

import ast
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from side_by_side.check.advice.declarations import CallDeclaration, ClassDeclaration, Declaration
from side_by_side.check.advice.file_names import FileNames, Scope, facade_of
from side_by_side.check.advice.layout import lay_out, lay_out_call
from side_by_side.check.advice.models_source import Sources, Spot
from side_by_side.check.advice.owners import Owner, owner_of
from side_by_side.check.advice.plain_syntax import final_name
from side_by_side.check.advice.table_rewrite import TableRewrite
from side_by_side.check.advice.units import units_of
from side_by_side.check.advice.wanted import WantedTables
from side_by_side.port.model import Class, JoinTable

#: How long a docstring may be in a line of a class.
LONGEST_DOC = 76


@dataclass(frozen=True)
class NewTable:
    """The source of a table, the names that it needs, and the tables that it refers to."""

    text: str
    scope: Scope
    targets: set[str]


@dataclass(frozen=True)
class TableWriter:
    """Writes tables that the models lack."""

    kind: str
    metadata: sa.MetaData
    sources: Sources
    wanted: WantedTables

    def write(self, name: str, file: FileNames) -> NewTable | None:
        """Return a table of the other side in the style of a file.

        None where a model cannot declare it, or the file has nothing that it could belong to.
        """
        table = self.wanted.explicit(name, whole_copy=file.own.is_whole("Json"))
        owner = owner_of(file.module, self.metadata, self.sources)
        if table is None or owner is None:
            return None
        is_class = bool(owner.base) and isinstance(table, Class) and _can_be_class(table)
        rewrite = self._rewrite(table, file, owner, is_class=is_class)
        own = rewrite.own
        for column in table.columns:
            rewrite.add_column(column.name)
        for unit in units_of(table):
            rewrite.add_unit(unit)
        if "pk" in self.wanted.named:
            self._name_key(table, rewrite)
        for option, value in table.options.items():
            own.arguments.set_option(option, ast.parse(repr(value), mode="eval").body)
        if is_class:
            text = self._class_text(table, own, owner, file)
        else:
            text = _call_text(table, own, owner, file)
        used = {item.id for item in ast.walk(ast.parse(text)) if isinstance(item, ast.Name)}
        own.scope.keep(used)
        return NewTable(text, own.scope, rewrite.targets)

    def _name_key(self, table: Class | JoinTable, rewrite: TableRewrite) -> None:
        """Give the primary key the name that PostgreSQL gives it."""
        keys = sorted(
            (column for column in table.columns if column.key is not None),
            key=lambda column: column.key or 0,
        )
        columns: list[ast.expr] = [ast.Constant(column.name) for column in keys]
        scope = rewrite.own.scope
        function = ast.parse(scope.spell("sqlalchemy", "PrimaryKeyConstraint"), mode="eval").body
        name = final_name(f"{table.bare_name}_pkey"[:63], "pk", scope, rewrite.convention)
        rewrite.own.arguments.add([ast.Call(function, columns, [ast.keyword("name", name)])])

    def _rewrite(
        self, table: Class | JoinTable, file: FileNames, owner: Owner, *, is_class: bool
    ) -> TableRewrite:
        """Return the empty declaration of a table, which becomes that of the other side."""
        expression = ast.parse(owner.base or owner.metadata, mode="eval").body
        hidden = {column.attribute for column in table.columns} if is_class else set()
        scope = file.scope(hidden, facade_of(expression, file.module))
        node: ast.ClassDef | ast.Call = ast.Call(ast.Name("Table"), [], [])
        own: Declaration
        if is_class:
            node = ast.ClassDef("_", [], [], [ast.Pass()], [])
            own = ClassDeclaration(Spot(file.module, node), scope)
            own.read_arguments(owner.options)
        else:
            own = CallDeclaration(Spot(file.module, node), scope)
        return TableRewrite(
            kind=self.kind,
            actual=sa.Table(table.table, sa.MetaData()),
            wanted=table,
            own=own,
            spots={},
            style=owner.style if is_class else "mapped",
            convention=dict(self.metadata.naming_convention),
            is_django=self.wanted.is_django,
            defaults=lambda column: self.wanted.default_of(table.table, column),
            refers=lambda _: True,
            is_new=True,
        )

    def _class_text(
        self, table: Class | JoinTable, own: Declaration, owner: Owner, file: FileNames
    ) -> str:
        assert isinstance(own, ClassDeclaration)  # as it was made
        name = _class_name(table, file, self.sources)
        file.tables.add(name)
        base = owner.base
        if owner.module:
            base = own.scope.spell(owner.module, owner.base)
        keyword = _CLASS_KEYWORDS.get(owner.style, "")
        lines = [f"class {name}({base}{keyword}):"]
        lines += [f'    """{_doc(table)}"""', "", f'    __tablename__ = "{table.table}"']
        arguments = own.argument_lines(4) if own.arguments.is_changed else []
        columns = [f"    {lay_out(node, 4)}" for node in own.inserted.values()]
        if self.wanted.is_django:
            # They name the attributes of columns.
            return "\n".join([*lines, "", *columns, *([""] if arguments else []), *arguments])
        return "\n".join([*lines, *arguments, "", *columns])


#: What stands after the base of a class, by the style of the file's classes.
_CLASS_KEYWORDS: Mapping[str, str] = {"sqlmodel": ", table=True", "dataclass": ", kw_only=True"}


def _can_be_class(table: Class) -> bool:
    """Whether a class can map the table: SQLAlchemy needs a primary key for that."""
    return any(column.key is not None for column in table.columns)


def _doc(table: Class | JoinTable) -> str:
    """Return the first line of the docstring of Django's model, where it fits."""
    doc = table.doc if isinstance(table, Class) else ""
    is_plain = doc and len(doc) <= LONGEST_DOC and not {'"', "\\"} & set(doc)
    return doc if is_plain else f"The table ``{table.table}``."


def _call_text(table: Class | JoinTable, own: Declaration, owner: Owner, file: FileNames) -> str:
    function = ast.parse(own.scope.spell("sqlalchemy", "Table"), mode="eval").body
    base = owner.metadata
    if owner.module:
        base = f"{own.scope.spell(owner.module, owner.base)}.metadata"
    columns: list[Any] = list(own.inserted.values())
    call = ast.Call(
        function,
        [
            ast.Constant(table.table),
            ast.parse(base, mode="eval").body,
            *columns,
            *own.arguments.items,
        ],
        [ast.keyword(name, value) for name, value in own.arguments.options.items()],
    )
    variable = table.table if table.table.isidentifier() else "table"
    while file.is_taken(variable):
        variable += "_"
    file.tables.add(variable)
    return lay_out_call(call, 0, f"{variable} = ", "")


def _class_name(table: Class | JoinTable, file: FileNames, sources: Sources) -> str:
    name = table.name if isinstance(table, Class) else table.variable
    taken = {class_.__name__ for class_ in sources.classes.values()}
    if name in taken or file.is_taken(name):
        label = table.label if isinstance(table, Class) else ""
        name = f"{label.title().replace('_', '')}{name}"
    while name in taken or file.is_taken(name):
        name += "_"
    return name
