"""The models of a project as they have been read: what adjusting and relating start from."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import models

from side_by_side.port.model import Class, Enumeration, JoinTable
from side_by_side.port.naming import Names
from side_by_side.port.references import ClassReference

Model = type[models.Model]


@dataclass(frozen=True)
class ReadModels:
    """The classes and tables of models, without relationships and mixins."""

    names: Names
    models: tuple[Model, ...]
    #: Those that become classes: the owner of a table first, parents first.
    classes: Mapping[Model, Class]
    #: The tables of many-to-many fields that have no class, by the model that Django makes.
    tables: Mapping[Model, JoinTable]
    #: The attributes of the fields that have a column.
    attributes: Mapping[tuple[Model, str], str]
    #: All attributes that a class has or inherits.
    taken: Mapping[Model, frozenset[str]]
    #: The enumerations of each application, by its label.
    enumerations: Mapping[str, tuple[Enumeration, ...]]

    def reference(self, model: Model) -> ClassReference:
        """Return the class of a model."""
        return ClassReference(model._meta.app_label, self.names.classes[model])

    def path(self, model: Model, field: object) -> str:
        """Return ``Class.attribute`` of a field's column, as SQLAlchemy finds it by a text."""
        attribute = self.attributes[field.model, field.name]  # type: ignore[attr-defined]  # a field
        return f"{self.names.target(model)}.{attribute}"
