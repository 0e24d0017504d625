"""Reads the models of some applications, and of all that they refer to."""

from collections.abc import Sequence

from django.db import models

from side_by_side.errors import SideBySideError
from side_by_side.port.base_source import base_source
from side_by_side.port.naming import class_names, module_names
from side_by_side.port.read.models import read_classes
from side_by_side.port.read.read_models import ReadModels
from side_by_side.project import DjangoProject
from side_by_side.project.errors import UnknownLabelError


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
    modules = module_names(wanted)
    classes = [model for model in listed if not model._meta.auto_created]
    names = class_names(classes, modules, base_source(), single=single)
    return read_classes(listed, names)


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


def _referred(model: type[models.Model]) -> list[type[models.Model]]:
    fields = [*model._meta.local_fields, *model._meta.local_many_to_many]
    referred: list[type[models.Model]] = [*model._meta.parents]
    for field in fields:
        remote = getattr(field, "remote_field", None)
        if remote is not None and isinstance(remote.model, type):
            referred.append(remote.model)
            through = getattr(remote, "through", None)
            referred += [through] if isinstance(through, type) else []
    return referred
