"""Reads the models of some applications, and of all that they refer to."""

from collections.abc import Sequence

from django.db import models

from side_by_side.errors import SideBySideError
from side_by_side.port.base_source import defined_names, used_names
from side_by_side.port.naming import (
    Names,
    class_names,
    file_names,
    module_names,
    needed_labels,
    parent_of,
)
from side_by_side.port.read.models import read_classes
from side_by_side.port.read.read_models import ReadModels
from side_by_side.project import DjangoProject
from side_by_side.project.errors import UnknownLabelError

Model = type[models.Model]


class NothingToPortError(SideBySideError):
    """The project has no models."""

    def __init__(self, settings: str) -> None:
        self.settings = settings
        super().__init__(
            f"the project of {settings!r} has no models; add an application to INSTALLED_APPS"
        )


def read_models(
    project: DjangoProject, labels: Sequence[str] = (), *, single: bool = False
) -> ReadModels:
    """Return the models of some applications, and all that they refer to.

    Raises:
        UnknownLabelError: No application has a label.
        NothingToPortError: The project has no models.
    """
    for label in labels:
        if label not in project.labels:
            raise UnknownLabelError(label, project.labels)
    wanted = _with_referred(project, labels or project.labels)
    listed = [model for label in wanted for model in project.models(label)]
    if not listed:
        raise NothingToPortError(project.settings)
    return read_classes(listed, _names(wanted, listed, single=single))


def _names(labels: Sequence[str], listed: Sequence[Model], *, single: bool) -> Names:
    mapped = [model for model in listed if not model._meta.auto_created]
    if single:
        files = dict.fromkeys(labels, "")
        kept = used_names()
        return Names(class_names(mapped, files, kept), files, files, kept)
    modules = module_names(labels)
    files = file_names(modules, needed_labels(listed))
    return Names(class_names(mapped, files, frozenset()), modules, files, defined_names())


def _with_referred(project: DjangoProject, labels: Sequence[str]) -> list[str]:
    """Return the labels with those of all models referred to, in the project's order."""
    reached: set[str] = set()
    left = list(labels)
    while left:
        label = left.pop()
        if label in reached:
            continue
        reached.add(label)
        for model in project.models(label):
            left += [target._meta.app_label for target in _referred(model)]
    return [label for label in project.labels if label in reached]


def _referred(model: Model) -> list[Model]:
    fields = [*model._meta.local_fields, *model._meta.local_many_to_many]
    # The parent of a proxy may be a proxy of another application.
    parent = parent_of(model)
    referred: list[Model] = [*model._meta.parents, *([parent] if parent else [])]
    for field in fields:
        remote = getattr(field, "remote_field", None)
        if remote is not None and isinstance(remote.model, type):
            referred.append(remote.model)
            through = getattr(remote, "through", None)
            referred += [through] if isinstance(through, type) else []
    return referred
