"""Reads a project's models into classes and tables, without their relationships."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.db import models
from django.db.models.options import Options

from side_by_side.column_types.source import EMPTY, Name, Source, code
from side_by_side.databases.masking import safe_message
from side_by_side.port.further_uniques import mark_further
from side_by_side.port.model import Class, Column, JoinTable, TableItems
from side_by_side.port.naming import Names, attribute_name, in_order, parent_of
from side_by_side.port.read.columns import has_parameters, read_column
from side_by_side.port.read.constraints import model_items
from side_by_side.port.read.conversions import is_of_django, own_methods, path, receivers
from side_by_side.port.read.enumerations import Enumerations
from side_by_side.port.read.offline_editors import editors
from side_by_side.port.read.read_models import Model, ReadModels
from side_by_side.port.read.table_names import split_name, table_key
from side_by_side.port.references import ClassReference, TableReference
from side_by_side.port.remarks import Kind, Remark, field_remark

UNKNOWN_FIELD = Kind(
    "third-party fields have the column types that they declare, without converting values",
    is_known=False,
)
LEFT_OUT = Kind(
    "columns, constraints and indexes are left out, because Django cannot render their SQL",
    is_known=False,
)
TABLESPACE = Kind("unique columns have indexes that Django puts into a tablespace")
META_OPTION = Kind("options of Meta are not Django's own, and are left out")
GENERIC = Kind("fields are generic relations")
SIGNAL = Kind("models have receivers of signals, which the port does not call")
OWN_METHOD = Kind("models set or check values in a save() or delete() of their own")
NO_COLUMN = Kind("fields have no column")


def read_classes(listed: Sequence[Model], names: Names) -> ReadModels:
    """Return the classes and tables of models."""
    own = {*names.classes.values(), *names.kept}
    enumerations = Enumerations(own, names.files)
    tables = {model: _join_table(model) for model in listed if model._meta.auto_created}
    owners: dict[str, Model] = {table.table: model for model, table in tables.items()}
    classes: dict[Model, Class] = {}
    attributes: dict[tuple[Model, str], str] = {}
    taken: dict[Model, set[str]] = {}
    for model in in_order(listed):
        base = parent_of(model)
        inherited = taken.get(base, ()) if base else ()
        reading = _ClassReading(model, names, enumerations, set(inherited))
        classes[model] = reading.read(owners)
        attributes |= {(model, field): name for field, name in reading.attributes.items()}
        taken[model] = reading.taken
    return ReadModels(
        names,
        tuple(listed),
        classes,
        tables,
        attributes,
        {model: frozenset(listed) for model, listed in taken.items()},
        {label: tuple(listed.values()) for label, listed in enumerations.by_label.items()},
    )


class _ClassReading:
    """Reads one class, and collects what is not ported as Django has it."""

    def __init__(
        self, model: Model, names: Names, enumerations: Enumerations, taken: set[str]
    ) -> None:
        self.model = model
        self.names = names
        self.enumerations = enumerations
        self.taken = taken
        self.attributes: dict[str, str] = {}
        self.columns: list[Column] = []
        self.table_items: TableItems = ()
        self.remarks: list[Remark] = []

    def read(self, owners: dict[str, Model]) -> Class:
        """Return the class. ``owners`` are the models of the tables that are defined already."""
        model, options = self.model, self.model._meta
        base = parent_of(model)
        self._read_options()
        self._read_private()
        self._read_receivers()
        for method in own_methods(model):
            text = f"{method} may set or check values in Django. The port does not call it."
            self._remark(OWN_METHOD, "", text)
        names: dict[str, Any] = {
            "label": options.app_label,
            "name": self.names.classes[model],
            "model": options.label,
            "doc": _doc(model),
        }
        if base is not None:
            names["parent"] = self._reference(base)
        if options.proxy:
            return Class(**names, remarks=tuple(self.remarks))
        owner = owners.setdefault(options.db_table, model)
        shared = self._table_of(owner) if owner is not model else EMPTY
        self._read_columns()
        together = () if shared else _together(model)
        if not shared:
            self._read_items()
        class_ = Class(
            **names,
            table=table_key(model),
            schema=split_name(model)[0],
            shared=shared,
            columns=tuple(self.columns),
            table_items=self.table_items,
            together=together,
            constraints_last=bool(together) and has_parameters(model),
            comment=options.db_table_comment or "",
            tablespace=options.db_tablespace or "",
            managed=options.managed,
            kinds=kinds_with_table(model),
            remarks=tuple(self.remarks),
        )
        # Where all constraints follow CREATE TABLE, PostgreSQL has each of them.
        is_marked = class_.constraints_last
        return replace(class_, table_items=mark_further(class_)) if is_marked else class_

    def _reference(self, model: Model) -> ClassReference:
        return ClassReference(model._meta.app_label, self.names.classes[model])

    def _table_of(self, owner: Model) -> Source:
        """Return the table of another model, as this class shares it."""
        if owner in self.names.classes:
            return code("{}.__table__", self._reference(owner))
        file = self.names.files[owner._meta.app_label]
        if file == self.names.files[self.model._meta.app_label]:
            return code("{}", TableReference(table_key(owner)))
        return code("{}", Name(f".{file}", _variable(owner)))

    def _read_items(self) -> None:
        items, refused = model_items(self.model)
        self.table_items += items
        for name, reason in refused:
            self._leave_out(name, reason)

    def _read_columns(self) -> None:
        for field in self.model._meta.local_concrete_fields:
            if _is_composite_key(field):
                continue
            attribute = attribute_name(field.attname, self.taken)
            enumeration = self.enumerations.of(self.model, field)
            try:
                read = read_column(self.model, field, attribute, enumeration)
            except Exception as error:  # noqa: BLE001 - the project's own code may raise anything
                reason = f"{type(error).__name__}: {safe_message(error)}"
                self._leave_out(field.name, reason)
                continue
            if read is None:
                self._remark_no_column(field)
                continue
            column, items, known = read
            self.attributes[field.name] = attribute
            self.columns.append(self._reported(field, column, known=known))
            self.table_items += items

    def _leave_out(self, name: str, reason: str) -> None:
        """Report something whose SQL cannot be rendered."""
        text = f"left out, because Django cannot render its SQL ({' '.join(reason.split())})."
        self._remark(LEFT_OUT, name, text)

    def _reported(
        self, field: "models.Field[object, object]", column: Column, *, known: bool
    ) -> Column:
        """Report what a column does not port; return it with the remarks."""
        tablespace = field.db_tablespace or self.model._meta.db_tablespace
        if column.unique and tablespace not in ("", "pg_default"):
            text = f"Django puts its unique index into the tablespace {tablespace}."
            column = column.remarked(field_remark(TABLESPACE, field, text))
        if known:
            return column
        kind = type(field)
        text = (
            f"{kind.__module__}.{kind.__qualname__} is a third-party field. Its column type is "
            "copied as declared; its values are not converted."
        )
        return column.remarked(field_remark(UNKNOWN_FIELD, field, text))

    def _read_options(self) -> None:
        """Report what is not an option of Django's: packages add theirs to the list."""
        for name in self.model._meta.original_attrs:
            if not hasattr(Options(None), name):
                text = "not an option of Django, and left out."
                self._remark(META_OPTION, f"Meta.{name}", text)

    def _read_private(self) -> None:
        """Report what has no column: generic relations, and custom fields without one."""
        options = self.model._meta
        for field in options.local_fields:
            # Those of relations by several columns are relationships; a proxy has no columns.
            is_carried = field.concrete or field.is_relation
            # The columns of a composite key are those of other fields.
            if (options.proxy or not is_carried) and not _is_composite_key(field):
                self._remark_no_column(field)
        for field in options.private_fields:
            # An inherited one is reported for the class that has it first.
            if _is_composite_key(field) or getattr(field, "mti_inherited", False):
                continue
            # By their attributes, because importing the classes needs the application.
            if hasattr(field, "content_type_field_name"):
                # It becomes a relationship, or is reported among these.
                continue
            if hasattr(field, "ct_field"):
                text = (
                    f"a generic relation; {field.ct_field} and {field.fk_field} identify the "
                    "table and its row."
                )
                self._remark(GENERIC, field.name, text)
            else:
                self._remark_no_column(field)

    def _read_receivers(self) -> None:
        """Report the functions that signals of the model call, without those of its fields."""
        for signal, receiver in receivers(self.model):
            of_field = isinstance(getattr(receiver, "__self__", None), models.Field)
            if not (of_field or is_of_django(receiver)):
                text = f"Django calls {path(receiver)} on {signal}. The port does not."
                self._remark(SIGNAL, "", text)

    def _remark_no_column(self, field: Any) -> None:
        self._remark(NO_COLUMN, field.name, f"{type(field).__qualname__} has no column.")

    def _remark(self, kind: Kind, name: str, text: str) -> None:
        remark = Remark(kind, self.model._meta.label, text, name)
        if remark not in self.remarks:
            self.remarks.append(remark)


def _is_composite_key(field: Any) -> bool:
    return isinstance(field, models.CompositePrimaryKey)


def _join_table(model: Model) -> JoinTable:
    """Return the table of a many-to-many field that has no class."""
    columns: list[Column] = []
    items: TableItems = ()
    for field in model._meta.local_concrete_fields:
        read = read_column(model, field, field.attname)
        if read is not None:
            columns.append(read[0])
            items += read[1]
    return JoinTable(
        variable=_variable(model),
        table=table_key(model),
        schema=split_name(model)[0],
        columns=tuple(columns),
        table_items=items,
        together=_together(model),
        managed=model._meta.managed,
        kinds=kinds_with_table(model),
    )


def _variable(model: Model) -> str:
    return attribute_name(split_name(model)[1].lower(), set())


def _together(model: Model) -> tuple[tuple[str, ...], ...]:
    """Return the columns of ``Meta.unique_together``."""
    options: Any = model._meta
    return tuple(
        tuple(str(options.get_field(name).column) for name in names)
        for names in options.unique_together
    )


def kinds_with_table(model: Model) -> tuple[str, ...]:
    """Return the kinds of database on which Django creates a model's table."""
    options = model._meta
    # Whether Django creates it at all is ``managed``.
    return tuple(
        kind
        for kind, editor in editors().items()
        if options.required_db_vendor in (None, editor.connection.vendor)
        and all(
            getattr(editor.connection.features, feature, False)
            for feature in options.required_db_features
        )
    )


def _doc(model: Model) -> str:
    """Return the first line of a docstring, where it is a sentence of its own."""
    docstring = (model.__doc__ or "").strip()
    first = docstring.split("\n")[0].strip()
    is_whole = docstring == first or docstring.split("\n")[1].strip() == ""
    if (
        first.startswith(f"{model.__name__}(")
        or not is_whole
        or not first.endswith((".", "!", "?"))
    ):
        return ""
    is_plain = first[:1].isupper() and len(first) < 88 and '"' not in first and "\\" not in first
    return first if is_plain else ""
