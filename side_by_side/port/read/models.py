"""Reads a project's models into the plain values that are written as source."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, Protocol

from django.conf import settings
from django.db import models
from django.db.models.options import Options

from side_by_side.databases.masking import safe_message
from side_by_side.port.model import Class, Column, JoinTable, Mixin, Module, Port, Uncarried
from side_by_side.port.naming import Names, attribute_name, parent_of
from side_by_side.port.read.columns import has_parameters, read_column
from side_by_side.port.read.constraints import model_rules
from side_by_side.port.read.enumerations import Enumerations
from side_by_side.port.read.mixins import add_mixins
from side_by_side.port.read.offline_editors import editors
from side_by_side.port.read.relations import Relations
from side_by_side.port.references import ClassReference

Model = type[models.Model]


class Adjusting(Protocol):
    """What brings tables to what migrations have made of them."""

    def adjust(self, found: Class | JoinTable, attribute: Callable[[str], str]) -> None:
        """Bring a table to its form; ``attribute`` names columns that are no field's."""


class Reader:
    """Reads models, and remembers the attributes that they were given."""

    def __init__(
        self, found: Iterable[Model], names: Names, adjuster: Adjusting | None = None
    ) -> None:
        self.models = list(found)
        self.names = names
        self.adjuster = adjuster
        self.uncarried: list[Uncarried] = []
        self.classes: dict[Model, Class] = {}
        self.tables: dict[Model, JoinTable] = {}
        #: The attributes of each class, and of each field of it.
        self.taken: dict[Model, set[str]] = {}
        self.attributes: dict[tuple[Model, str], str] = {}
        self.owners: dict[str, str] = {}
        own = {*names.classes.values(), *names.kept}
        self.enumerations = Enumerations(own, names.single)

    def read(self) -> Port:
        """Return the whole port."""
        self._read_tables()
        for model in self._in_order():
            self.classes[model] = self._read_class(model)
        if self.adjuster is not None:
            self._adjust(self.adjuster)
        if not settings.USE_TZ:
            text = "is off: Django keeps local times, and the port takes all times for UTC"
            self.uncarried.append(Uncarried("USE_TZ", text))
        Relations(self).read()
        enumerations = self.enumerations.found.values()
        named = {each.name for one in enumerations for each in one.values()}
        taken = {*self.names.classes.values(), *self.names.kept, *named}
        return Port(self._modules(add_mixins(self.classes, taken)), self.uncarried)

    def _adjust(self, adjuster: Adjusting) -> None:
        """Bring all tables to their form; fields whose columns are gone have no attribute."""
        for table in self.tables.values():
            adjuster.adjust(table, lambda name: name)
        for model, found in self.classes.items():
            if not found.table or found.shared:
                continue
            taken = self.taken[model]
            fields = {field.name for field in model._meta.get_fields()}
            adjuster.adjust(found, partial(_other_attribute, taken=taken, fields=fields))
            kept = {column.attribute for column in found.columns}
            for field in model._meta.local_concrete_fields:
                if self.attributes.get((model, field.name)) not in {None, *kept}:
                    del self.attributes[model, field.name]

    def _modules(self, mixins: Mapping[str, list[Mixin]]) -> list[Module]:
        found: dict[str, Module] = {}
        for model in self.models:
            label = model._meta.app_label
            module = found.setdefault(label, Module(label, self.names.modules[label]))
            module.mixins = mixins.get(label, [])
            module.enumerations = list(self.enumerations.found.get(label, {}).values())
            if model in self.tables:
                module.tables.append(self.tables[model])
        for model, read in self.classes.items():
            found[model._meta.app_label].classes.append(read)
        return list(found.values())

    def _in_order(self) -> list[Model]:
        """Return the models that become classes: the owner of a table first, parents first."""
        left = [model for model in self.models if not model._meta.auto_created]
        # Who makes a table comes before those that only use it.
        left.sort(key=lambda model: not model._meta.managed)
        found: dict[Model, None] = {}

        def add(model: Model) -> None:
            base = parent_of(model)
            if base is not None and base not in found and base in self.names.classes:
                add(base)
            found.setdefault(model)

        for model in left:
            add(model)
        return list(found)

    def _read_class(self, model: Model) -> Class:
        options = model._meta
        base = parent_of(model)
        found = Class(options.app_label, self.names.classes[model], options.label, _doc(model))
        self.taken[model] = set(self.taken.get(base, ())) if base else set()
        self._read_options(model, found)
        if base is not None:
            found.parent = ClassReference(base._meta.app_label, self.names.classes[base])
        self._read_private(model, found)
        if options.proxy:
            return found
        found.table = options.db_table
        if options.db_table in self.owners:
            found.shared = self.owners[options.db_table]
        self.owners.setdefault(options.db_table, f"{found.name}.__table__")
        found.managed = options.managed
        found.kinds = made_on(model)
        found.comment = options.db_table_comment or ""
        found.tablespace = options.db_tablespace or ""
        self._read_columns(model, found)
        if not found.shared:
            found.together = [
                tuple(str(options.get_field(name).column) for name in names)  # type: ignore[union-attr]  # one that has one
                for names in options.unique_together
            ]
            found.constraints_last = bool(found.together) and has_parameters(model)
            rules, refused = model_rules(model)
            found.rules += rules
            for name, reason in refused:
                self._leave_out(found, f"{options.label}.{name}", reason)
        return found

    def _read_columns(self, model: Model, found: Class) -> None:
        for field in model._meta.local_concrete_fields:
            if isinstance(field, models.CompositePrimaryKey):
                continue
            attribute = attribute_name(field.attname, self.taken[model])
            self.attributes[model, field.name] = attribute
            enumeration = self.enumerations.of(model, field)
            try:
                read = read_column(model, field, attribute, enumeration)
            except Exception as error:  # noqa: BLE001 - whatever the project's own code raises
                reason = f"{type(error).__name__}: {safe_message(error)}"
                self._leave_out(found, f"{model._meta.label}.{field.name}", reason)
                del self.attributes[model, field.name]
                continue
            if read is None:
                self._tell_of_no_column(found, model, field)
                del self.attributes[model, field.name]
                continue
            column, rules, known = read
            found.columns.append(column)
            found.rules += rules
            self._tell(model, field, column, known=known)

    def _leave_out(self, found: Class, place: str, reason: str) -> None:
        """Tell of what no database can be told."""
        text = f"{place} is left out: Django does not say its SQL ({' '.join(reason.split())})."
        found.remarks.append(text)
        self.uncarried.append(Uncarried(place, text, known=False))

    def _tell(
        self, model: Model, field: "models.Field[object, object]", column: Column, *, known: bool
    ) -> None:
        place = f"{model._meta.label}.{field.name}"
        tablespace = field.db_tablespace or model._meta.db_tablespace
        if column.unique and tablespace not in ("", "pg_default"):
            text = f"The index behind its uniqueness is in the tablespace {tablespace} in Django."
            column.remarks.append(text)
        if not known:
            what = (
                f"{type(field).__module__}.{type(field).__qualname__} is no field of Django's, "
                "and its column has a type of its own"
            )
            column.remarks.append("The type is taken as Django declares it; values pass through.")
            self.uncarried.append(Uncarried(place, what, known=False))
        self.uncarried += [Uncarried(place, remark) for remark in column.remarks if known]

    def _read_options(self, model: Model, found: Class) -> None:
        """Tell of what is no option of Django's: packages add theirs to the list."""
        for name in model._meta.original_attrs:
            if not hasattr(Options(None), name):
                text = f"Meta.{name} is no option of Django's, and is left out."
                found.remarks.append(text)
                self.uncarried.append(Uncarried(model._meta.label, text))

    def _read_private(self, model: Model, found: Class) -> None:
        """Tell what has no column: generic relations, and fields of one's own without one."""
        for field in model._meta.local_fields:
            # Those of relations by several columns are relationships; a proxy has no columns.
            if model._meta.proxy or not (field.concrete or field.is_relation):
                self._tell_of_no_column(found, model, field)
        for field in model._meta.private_fields:
            if isinstance(field, models.CompositePrimaryKey):
                continue
            if getattr(field, "mti_inherited", False):
                # Said where the class has it from.
                continue
            # By their attributes, because importing the classes needs the application.
            if hasattr(field, "ct_field"):
                text = (
                    f"{field.name} is generic: {field.ct_field} with {field.fk_field} "
                    "say which row of which table it is."
                )
            elif hasattr(field, "content_type_field_name"):
                text = f"{field.name} is generic: {field.related_model._meta.label} refers to it."
            else:
                self._tell_of_no_column(found, model, field)
                continue
            self._remark(found, model, field, text)

    def _tell_of_no_column(self, found: Class, model: Model, field: Any) -> None:
        self._remark(
            found, model, field, f"{field.name} ({type(field).__qualname__}) has no column."
        )

    def _remark(self, found: Class, model: Model, field: Any, text: str) -> None:
        if text not in found.remarks:
            found.remarks.append(text)
            self.uncarried.append(Uncarried(f"{model._meta.label}.{field.name}", text))

    def _read_tables(self) -> None:
        """Read the tables of many-to-many fields that have no class."""
        for model in self.models:
            if not model._meta.auto_created:
                continue
            table = model._meta.db_table
            variable = attribute_name(table.lower(), set())
            found = JoinTable(variable, table, [], [])
            self.owners.setdefault(table, variable)
            self.tables[model] = found
            found.kinds = made_on(model)
            found.managed = model._meta.managed
            for field in model._meta.local_concrete_fields:
                read = read_column(model, field, field.attname)
                if read is not None:
                    found.columns.append(read[0])
                    found.rules += read[1]
            found.uniques = [
                tuple(str(model._meta.get_field(name).column) for name in names)  # type: ignore[union-attr]  # one that has one
                for names in model._meta.unique_together
            ]


def _other_attribute(name: str, *, taken: set[str], fields: set[str]) -> str:
    """Return an attribute for a column that is no field's; relations keep their names."""
    found = attribute_name(name, taken | fields)
    taken.add(found)
    return found


def made_on(model: Model) -> tuple[str, ...]:
    """Return the kinds of database that Django makes a model's table on."""
    options = model._meta
    # Who makes it does not matter here: that is ``managed``.
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
    said = (model.__doc__ or "").strip()
    first = said.split("\n")[0].strip()
    is_whole = said == first or said.split("\n")[1].strip() == ""
    if (
        first.startswith(f"{model.__name__}(")
        or not is_whole
        or not first.endswith((".", "!", "?"))
    ):
        return ""
    is_plain = first[:1].isupper() and len(first) < 88 and '"' not in first and "\\" not in first
    return first if is_plain else ""
