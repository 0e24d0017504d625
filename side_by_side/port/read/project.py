"""Reads the models of some applications, and of all that they refer to."""

from collections.abc import Mapping, Sequence

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


class OtherDatabaseError(SideBySideError):
    """Models that are all in other databases of the project than the one that is ported."""

    def __init__(self, alias: str, elsewhere: Mapping[str, Sequence[str]]) -> None:
        self.alias = alias
        self.elsewhere = elsewhere
        names = "; ".join(f"{', '.join(names)} in {other!r}" for other, names in elsewhere.items())
        super().__init__(
            f"the database {alias!r} has none of the models: {names}; give "
            f"--alias {' or '.join(elsewhere)}"
        )


def models_elsewhere(project: DjangoProject, labels: Sequence[str] = ()) -> dict[str, list[str]]:
    """Return the models of some applications that the routers have in other databases, by alias."""
    elsewhere: dict[str, list[str]] = {}
    for label in labels or project.labels:
        for model in project.models(label):
            alias = project.other_alias(model)
            if alias and not model._meta.auto_created:
                elsewhere.setdefault(alias, []).append(model._meta.label)
    return elsewhere


def read_models(
    project: DjangoProject, labels: Sequence[str] = (), *, single: bool = False
) -> ReadModels:
    """Return the models of some applications, and all that they refer to.

    Raises:
        UnknownLabelError: No application has a label.
        NothingToPortError: The project has no models.
        OtherDatabaseError: The routers have all of the models in other databases.
    """
    for label in labels:
        if label not in project.labels:
            raise UnknownLabelError(label, project.labels)
    wanted = _with_referred(project, labels or project.labels)
    of_labels = [model for label in wanted for model in project.models(label)]
    if not of_labels:
        raise NothingToPortError(project.settings)
    reached = _with_models_referred_to(
        [model for model in of_labels if not project.other_alias(model)]
    )
    listed = [model for model in of_labels if model in reached]
    if not listed:
        raise OtherDatabaseError(project.alias, models_elsewhere(project, labels))
    wanted = list(dict.fromkeys(model._meta.app_label for model in listed))
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


def _with_models_referred_to(listed: Sequence[Model]) -> set[Model]:
    """Return models with all that they refer to, even if these are in another database."""
    reached: set[Model] = set()
    left = list(listed)
    while left:
        model = left.pop()
        if model not in reached:
            reached.add(model)
            left += _referred(model)
    return reached


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
