"""The tables of the other side, as ``port`` would write them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.apps import apps

from side_by_side.check.advice.explicit import explicit_table, with_together
from side_by_side.port.adjust.catalogue_tables import Catalogue, CatalogueTable
from side_by_side.port.adjust.existing_tables import existing_table
from side_by_side.port.adjust.table_adjustment import adjust_table
from side_by_side.port.model import Class, JoinTable
from side_by_side.port.naming import Names, attribute_name, class_names, module_names
from side_by_side.port.read.models import read_classes
from side_by_side.schema.facts import Facts

#: What creates a table of the other side: the facts of Django's models, None where it is unknown.
ModelsFacts = Callable[[], Facts | None]


@dataclass
class WantedTables:
    """The tables that the SQLAlchemy side should have, by their names.

    ``models`` returns the facts of the database that Django's models alone create; without it, the
    tables are read from the facts of the other side alone.
    """

    kind: str
    facts: Facts
    models: ModelsFacts | None = None
    #: Whether the metadata itself adds the checks and indexes of Django.
    is_django: bool = False
    #: The kinds of constraints that the naming convention refuses without a name.
    named: frozenset[str] = frozenset()
    _tables: dict[str, Class | JoinTable | None] = field(default_factory=dict)
    _read_tables: dict[str, Class | JoinTable | None] = field(default_factory=dict)

    def table(self, name: str) -> Class | JoinTable | None:
        """Return a table, None where the other side has none that a model can declare."""
        if name not in self._tables:
            self._tables[name] = self._read(name)
        return self._tables[name]

    def explicit(self, name: str, *, whole_copy: bool) -> Class | JoinTable | None:
        """Return a table that declares explicitly what ``base.py`` would add to it."""
        table = self.table(name)
        if table is None:
            return None
        if self.is_django:
            return with_together(table)
        return explicit_table(table, types_bring_checks=whole_copy, named=self.named)

    def is_declared(self, name: str) -> bool:
        """Whether a model of Django declares a table, and so decides what every database has."""
        return self.table(name) is not None and self._declared(name) is not None

    def default_of(self, table: str, column: str) -> object:
        """Return the plain value that Django gives to a text without a value, else None."""
        model = self._models.get(table)
        for field_ in model._meta.local_concrete_fields if model is not None else ():
            if field_.column == column and field_.has_default() and not callable(field_.default):
                value = getattr(field_.default, "value", field_.default)
                return value if isinstance(value, str | int) else None
        return None

    def label_of(self, table: str) -> str:
        """Return the application of Django that a table belongs to, empty where none has it."""
        model = self._models.get(table)
        if model is not None:
            return str(model._meta.app_label)
        return table.partition("_")[0] if self.models is None else ""

    def targets_of(self, table: str) -> set[str]:
        """Return the tables that a table refers to."""
        wanted = self.table(table)
        return {reference.table for _, reference in wanted.references} if wanted else set()

    def _read(self, name: str) -> Class | JoinTable | None:
        wanted = self._catalogue.tables.get(name)
        if wanted is None or not wanted.is_plain:
            return None
        declared = self._declared(name)
        if declared is None:
            return self._from_facts(name)
        current = self._models_catalogue
        if current is None or current.tables.get(name) == wanted:
            return declared
        return self._adjusted(declared, current)

    def _adjusted(self, table: Class | JoinTable, current: Catalogue) -> Class | JoinTable:
        table = existing_table(table, self._catalogue)
        taken = {column.attribute for column in table.columns}
        return adjust_table(
            table, current, self._catalogue, lambda column: attribute_name(column, taken)
        )[0]

    def _from_facts(self, name: str) -> Class | JoinTable:
        blank = existing_table(JoinTable(variable=name, table=name), self._catalogue)
        return self._adjusted(blank, Catalogue(self.kind, {}))

    @cached_property
    def _catalogue(self) -> Catalogue:
        return Catalogue.of(self.kind, self.facts)

    @cached_property
    def _models_catalogue(self) -> Catalogue | None:
        facts = self.models() if self.models is not None else None
        return None if facts is None else Catalogue.of(self.kind, facts)

    @cached_property
    def _models(self) -> Mapping[str, Any]:
        """Return Django's models by the names of their tables."""
        if self.models is None:
            return {}
        models: dict[str, Any] = {}
        for model in apps.get_models(include_auto_created=True):
            options = model._meta
            has_table = not (options.proxy or options.swapped)
            if has_table and (options.managed or options.db_table not in models):
                models[options.db_table] = model
        return models

    @cached_property
    def _names(self) -> Names:
        listed = [model for model in self._models.values() if not model._meta.auto_created]
        labels = sorted({model._meta.app_label for model in self._models.values()})
        modules = module_names(labels)
        classes = class_names(listed, modules, frozenset())
        return Names(classes, modules, modules, frozenset())

    def _declared(self, name: str) -> Class | JoinTable | None:
        """Return the table of a Django model, None where none has it or it cannot be read."""
        if name not in self._read_tables:
            self._read_tables[name] = self._read_model(name)
        return self._read_tables[name]

    def _read_model(self, name: str) -> Class | JoinTable | None:
        model = self._models.get(name)
        if model is None:
            return None
        if self._models_catalogue is None:
            return None
        try:
            read = read_classes([model], self._names)
        except Exception:  # noqa: BLE001 - the project's own code may raise anything
            return None
        table: Class | JoinTable = read.tables.get(model) or read.classes[model]
        columns = {column.name for column in table.columns}
        known = self._models_catalogue.tables.get(name) or CatalogueTable(name)
        return table if columns == set(known.columns) else None
