"""All declarations of the models that a report edits, and what the edits of a file share."""

import ast
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from side_by_side.check.advice.added_tables import AddedTables, Places, last_table
from side_by_side.check.advice.declarations import CallDeclaration, ClassDeclaration, Declaration
from side_by_side.check.advice.file_names import FileNames, Scope, facade_of
from side_by_side.check.advice.library import OwnCopy, find_own_copy
from side_by_side.check.advice.models_source import Module, Sources, Spot, assigned_names
from side_by_side.check.advice.new_tables import NewTable, TableWriter
from side_by_side.check.advice.table_rewrite import TableRewrite
from side_by_side.check.advice.wanted import WantedTables
from side_by_side.check.results import Edit

#: The rule of SQLAlchemy's documentation for foreign keys that MariaDB cannot defer.
#: Source: https://docs.sqlalchemy.org/en/20/dialects/mysql.html#foreign-key-arguments-to-avoid
_MARIADB_RULE = '''\
@{compiles}({key}, "mysql", "mariadb")
def _render_without_deferrable(constraint, compiler, **options):
    """MariaDB cannot defer a foreign key, and refuses the word."""
    plain = {copy}(constraint)
    plain.deferrable = plain.initially = None
    return compiler.visit_foreign_key_constraint(plain, **options)'''


@dataclass
class Rewrites:
    """The rewritten tables of a report."""

    kind: str
    metadata: sa.MetaData
    sources: Sources
    wanted: WantedTables
    _tables: dict[str, TableRewrite] = field(default_factory=dict)
    #: The tables that the models lack, and the new tables of each file.
    _missing: list[str] = field(default_factory=list)
    _added: dict[str, AddedTables] = field(default_factory=dict)
    _files: dict[str, FileNames] = field(default_factory=dict)
    _not_own: dict[str, str] = field(default_factory=dict)

    @cached_property
    def own(self) -> OwnCopy:
        """Return the user's copies of the library's definitions."""
        return find_own_copy(_folders(self._modules()))

    def _modules(self) -> list[Module]:
        spots = [*self.sources.tables.values(), *self.sources.columns.values()]
        modules = {id(spot.module): spot.module for spot in spots if spot.module.is_own}
        return list(modules.values())

    def file(self, module: Module) -> FileNames:
        """Return the names of a file."""
        if module.name not in self._files:
            self._files[module.name] = FileNames(module, self._own_of(module))
        return self._files[module.name]

    def _own_of(self, module: Module) -> OwnCopy:
        """Return the copies that a file can import; a library that it imports is one."""
        library = "sqlalchemy_django.base"
        if any(name.startswith(f"{library}.") for name in module.imports):
            from sqlalchemy_django import base

            return OwnCopy({name: (library, name) for name in base.__all__}, frozenset({library}))
        return self.own

    def of(
        self,
        name: str,
        differing_defaults: frozenset[str],
        exact: frozenset[str],
        other_defaults: frozenset[str] = frozenset(),
    ) -> TableRewrite | None:
        """Return the rewritten table of a name, None where its declaration is not known.

        ``exact`` are the columns whose values are not stored or read as Django does, and
        ``other_defaults`` those for which Python gives another default.
        """
        spot, table = self.sources.tables.get(name), self.metadata.tables.get(name)
        if spot is None or table is None:
            return None
        if not spot.module.is_own:
            self._not_own[name] = spot.module.name
            return None
        file = self.file(spot.module)
        wanted = self.wanted.explicit(name, whole_copy=file.own.is_whole("Json"))
        own = self._declaration(name, spot, file)
        if wanted is None or own is None:
            return None
        self._tables[name] = TableRewrite(
            kind=self.kind,
            actual=table,
            wanted=wanted,
            own=own,
            spots={
                column: place
                for (other, column), place in self.sources.columns.items()
                if other == name
            },
            style=self.sources.styles.get(name, "mapped"),
            convention=dict(self.metadata.naming_convention),
            is_django=self.wanted.is_django,
            defaults=lambda column: self.wanted.default_of(name, column),
            refers=lambda target: self._can_refer(target, file),
            exact=exact,
            other_defaults=other_defaults,
            needed=_needed_columns(self.sources.classes.get(name)),
            same_defaults=frozenset(table.c.keys()) - differing_defaults,
        )
        return self._tables[name]

    def _can_refer(self, table: str, file: FileNames) -> bool:
        is_there = table in self.metadata.tables
        return (
            is_there
            or self.wanted.explicit(table, whole_copy=file.own.is_whole("Json")) is not None
        )

    def _declaration(self, name: str, spot: Spot, file: FileNames) -> Declaration | None:
        if isinstance(spot.node, ast.Call):
            call = CallDeclaration(spot, file.scope((), facade_of(spot.node, spot.module)))
            call.read_arguments()
            self._add_columns(name, call, lambda node: node)
            return call
        if not isinstance(spot.node, ast.ClassDef):
            return None
        class_ = self.sources.classes.get(name)
        own = {id(node) for node in spot.node.body}
        values = [
            node.value for node in spot.node.body if isinstance(node, ast.Assign | ast.AnnAssign)
        ]
        facades = [facade_of(value, spot.module) for value in [*values, *spot.node.bases]]
        facade = next(filter(None, facades), "")
        declared = ClassDeclaration(spot, file.scope(assigned_names(spot.node), facade))
        declared.arguments_last = self.wanted.is_django
        inherited = getattr(class_, "__table_args__", None)
        if not declared.read_arguments(inherited):
            return None
        self._add_columns(name, declared, lambda node: node if id(node) in own else None)
        return declared

    def _add_columns(
        self, name: str, own: Declaration, select: Callable[[ast.AST], ast.AST | None]
    ) -> None:
        for (table, column), spot in self.sources.columns.items():
            if table == name and select(spot.node) is not None and spot.module is own.module:
                own.columns[column] = spot.node
        own.columns = dict(
            sorted(own.columns.items(), key=lambda item: getattr(item[1], "lineno", 0))
        )

    def add(self, tables: Iterable[str]) -> None:
        """Let the edits add tables that the models lack."""
        self._missing += tables

    def edits(self) -> dict[str, Edit]:
        """Return the edit of each table that changes or is new."""
        changed = {name: item.own for name, item in self._tables.items() if item.own.is_changed}
        ordered = sorted(
            changed.items(), key=lambda item: (item[1].module.name, item[1].spot.node.lineno)
        )
        for _, own in ordered:
            own.scope.keep(own.names())
        owners = self._add_referred([(self._tables[name], own) for name, own in ordered])
        owners |= self._add_missing(set(owners))
        declarations = [*(own for _, own in ordered), *self._added.values()]
        self._add_definitions(declarations)
        self._move_imports(declarations)
        edits = {id(own): own.edit() for own in declarations}
        of_tables = [*ordered, *owners.items()]
        return {name: edit for name, own in of_tables if (edit := edits[id(own)]) is not None}

    def _add_referred(
        self, ordered: list[tuple[TableRewrite, Declaration]]
    ) -> dict[str, Declaration]:
        """Let edits add the tables that new foreign keys refer to and the models lack.

        Return the declaration before which each of them comes.
        """
        added: dict[str, Declaration] = {}
        for rewrite, own in ordered:
            texts: list[str] = []
            for name, new in self._write_all(rewrite.targets, self.file(own.module), set(added)):
                added[name] = own
                texts.insert(0, new.text)
                self._take(own.scope, new.scope)
                own.notes.append(
                    f"it also adds the table {name}, which the models lack and a key refers to"
                )
            own.before += texts
        return added

    def _add_missing(self, added: set[str]) -> dict[str, Declaration]:
        """Add the other tables that the models lack; return the declaration of each."""
        places = Places(self.sources, self.wanted.label_of, self.wanted.targets_of)
        owners: dict[str, Declaration] = {}
        for table in self._missing:
            if table in owners or table in added:
                continue
            for module in places.of(table):
                own = self._added_to(module)
                written = self._write_all({table}, self.file(module), added | set(owners))
                for name, new in written:
                    owners[name] = own
                    own.before.append(new.text)
                    self._take(own.scope, new.scope)
                    if name not in self._missing:
                        own.notes.append(f"it also adds the table {name}, which a key refers to")
                if written:
                    break
        return owners

    def _added_to(self, module: Module) -> AddedTables:
        if module.name not in self._added:
            spot = last_table(module, self.sources)
            self._added[module.name] = AddedTables(spot, self.file(module).scope())
        return self._added[module.name]

    def _write_all(
        self, tables: set[str], file: FileNames, without: set[str]
    ) -> list[tuple[str, NewTable]]:
        """Return tables that the models lack, and those that these refer to, as source."""
        writer = TableWriter(self.kind, self.metadata, self.sources, self.wanted)
        known = set(self.metadata.tables) | without | {""}
        left, written = sorted(tables - known), list[tuple[str, NewTable]]()
        while left:
            name = left.pop(0)
            if name in known:
                continue
            known.add(name)
            new = writer.write(name, file)
            if new is not None:
                written.append((name, new))
                left += sorted(new.targets - known)
        return written

    @staticmethod
    def _take(scope: Scope, other: Scope) -> None:
        scope.lines |= other.lines
        scope.needed |= other.needed
        scope.needs_mariadb_rule = scope.needs_mariadb_rule or other.needs_mariadb_rule

    def _add_definitions(self, ordered: list[Declaration]) -> None:
        """Let the first edit of each file define what the file needs."""
        defined: dict[str, set[str]] = {}
        has_rule = any("_render_without_deferrable" in item.bound for item in self._modules())
        for own in ordered:
            known = defined.setdefault(own.module.name, set())
            texts, names = own.scope.definitions(known)
            known |= names
            if own.scope.needs_mariadb_rule and not has_rule:
                has_rule = True
                texts.append(self._mariadb_rule(own.scope))
            if names:
                listed = ", ".join(name for name in own.scope.needed.values() if name in names)
                own.notes.append(
                    f"it defines {listed}; to import such types, first run "
                    "`side-by-side port --base-only --output base.py` in the folder of the models"
                )
            own.before = [*texts, *own.before]

    def _mariadb_rule(self, scope: Scope) -> str:
        top = scope.file.scope()
        text = _MARIADB_RULE.format(
            compiles=top.spell("sqlalchemy.ext.compiler", "compiles"),
            key=top.spell("sqlalchemy", "ForeignKeyConstraint"),
            copy=top.spell("copy", "copy"),
        )
        scope.lines |= top.lines
        return text

    @staticmethod
    def _move_imports(ordered: list[Declaration]) -> None:
        """Let the first edit of a file contain the imports, where they may not stand at its top."""
        first: dict[str, Declaration] = {}
        for own in ordered:
            if not own.module.has_future_import:
                continue
            carrier = first.setdefault(own.module.name, own)
            lines = [*carrier.imports_before, *own.scope.imports]
            carrier.imports_before = sorted(set(lines))
        for own in ordered:
            if own.module.has_future_import:
                own.scope.lines.clear()

    def refused(self, tables: dict[str, list[tuple[int, Any]]]) -> dict[int, str]:
        """Return a note for each difference of a table that the user's files do not declare."""
        return {
            number: f"{self._not_own[table]}, which declares the table, belongs to an installed "
            "package; declare the table in a model of your own, or ignore it"
            for table, listed in tables.items()
            if table in self._not_own
            for number, _ in listed
        }


def _needed_columns(class_: type | None) -> frozenset[str]:
    """Return the columns that decide the class of a row, or count its versions."""
    mapper = sa.inspect(class_, raiseerr=False) if class_ is not None else None
    columns: tuple[Any, ...] = ()
    if mapper is not None:
        columns = (mapper.polymorphic_on, mapper.version_id_col)
    return frozenset(column.key for column in columns if column is not None)


def _folders(modules: Iterable[Module]) -> list[tuple[Path, str]]:
    """Return the folders of the top-level packages of modules, each with the package's name."""
    folders: dict[Path, str] = {}
    for module in modules:
        parts = module.python_name.split(".")
        is_package = module.path.name == "__init__.py"
        above = len(parts) - 1 + is_package
        if above == 0:
            folders.setdefault(module.path.parent, "")
        elif above <= len(module.path.parents):
            folders[module.path.parents[above - 1]] = parts[0]
    return list(folders.items())
