"""Finds the enumerations behind choices; they are stored by their values, not their names."""

import keyword
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from side_by_side.port.model import Enumeration
from side_by_side.port.read.declared_types import declaration

Model = type[models.Model]


@dataclass
class Enumerations:
    """The enumerations of a port, by application."""

    #: Names that no enumeration may have.
    taken: set[str]
    #: The module of each application, by its label.
    files: Mapping[str, str]
    by_label: dict[str, dict[type, Enumeration]] = field(default_factory=dict)

    def of(self, model: Model, column: Any) -> Enumeration | None:
        """Return the enumeration of a text column whose values are always among its members.

        A column that may be blank also holds ``''``, which is not a member.
        """
        if column.blank or not column.choices or column.get_internal_type() != "CharField":
            return None
        declared = declaration(column)
        # A field of the project's own may declare a type or a collation of its own.
        if declared is None or not declared.is_everywhere(f"varchar({column.max_length})"):
            return None
        choices = list(column.flatchoices)
        alike = [
            kind
            for kind in _all(models.TextChoices)
            if list(kind.choices) == choices and all(map(_is_name, kind.names))
        ]
        if not alike:
            return None
        # One of the model's own module comes before a namesake of another module.
        chosen = max(alike, key=lambda kind: kind.__module__ == model.__module__)
        return self._named(model, chosen)

    def _named(self, model: Model, chosen: type[models.TextChoices]) -> Enumeration:
        label = model._meta.app_label
        known = self.by_label.setdefault(label, {})
        if chosen not in known:
            name = chosen.__name__
            if name in self._names(label):
                name = f"{model.__name__}{name}"
            while name in self._names(label):
                name += "_"
            members = tuple((member.name, str(member.value)) for member in chosen)
            known[chosen] = Enumeration(name, label, members)
        return known[chosen]

    def _names(self, label: str) -> set[str]:
        together = [other for other in self.by_label if self.files[other] == self.files[label]]
        enumerations = (known for other in together for known in self.by_label[other].values())
        return self.taken | {enumeration.name for enumeration in enumerations}


def _is_name(member: str) -> bool:
    """Whether a class can declare a member: the call that makes an enumeration takes any name."""
    return member.isidentifier() and not keyword.iskeyword(member)


def _all(kind: type[models.TextChoices]) -> Iterator[type[models.TextChoices]]:
    for subclass in kind.__subclasses__():
        yield subclass
        yield from _all(subclass)
