"""Django's half of a step: what its autodetector notices, and the file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db import models
from django.db.migrations import operations as django_operations
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.migration import Migration
from django.db.migrations.optimizer import MigrationOptimizer
from django.db.migrations.questioner import MigrationQuestioner
from django.db.migrations.state import ProjectState
from django.db.migrations.writer import MigrationWriter

from side_by_side.steps.generate.generate_errors import (
    AnswerNeededError,
    NoModelsError,
    OtherChaptersFirstError,
    SeveralStepsError,
)

Names = tuple[str, str]


class Questioner(MigrationQuestioner):
    """Answers what can be answered without a person: what looks renamed is, or is not, as told.

    ``renamed`` are the lines of what looked so.
    """

    def __init__(self, chapter: str, *, renames: bool) -> None:
        super().__init__(specified_apps={chapter})
        self.renames = renames
        self.renamed: list[Names] = []

    def ask_not_null_addition(self, field_name: str, model_name: str) -> Any:
        """Refuse: a default must be in the models, where both sides have it."""
        raise AnswerNeededError(
            field_name, model_name, "must not be null, and the rows that are there have no value"
        )

    def ask_not_null_alteration(self, field_name: str, model_name: str) -> Any:
        """Refuse, likewise."""
        raise AnswerNeededError(
            field_name, model_name, "must not be null any more, and rows may be without a value"
        )

    def ask_auto_now_add_addition(self, field_name: str, model_name: str) -> Any:
        """Refuse, likewise."""
        raise AnswerNeededError(
            field_name, model_name, "is filled as rows are added, and those that are there are not"
        )

    def ask_unique_callable_default_addition(self, field_name: str, model_name: str) -> Any:
        """Refuse: all rows would get one value, and it must be unique."""
        raise AnswerNeededError(
            field_name, model_name, "must be unique, and its default is called once for all rows"
        )

    def ask_rename(
        self, model_name: str, old_name: str, new_name: str, field_instance: Any
    ) -> bool:
        """Take a field like the one that is gone for the same one."""
        del field_instance
        self.renamed.append((f"{model_name}.{old_name}", f"{model_name}.{new_name}"))
        return self.renames

    def ask_rename_model(self, old_model_state: Any, new_model_state: Any) -> bool:
        """Take a model like the one that is gone for the same one."""
        self.renamed.append((old_model_state.name, new_model_state.name))
        return self.renames


@dataclass(frozen=True)
class DjangoDraft:
    """What Django notices in a chapter.

    ``told`` are the operations, each with its mark; ``asked`` what looks renamed; ``tables`` and
    ``columns`` what is renamed in the database: columns by their table's new name.
    """

    migration: Migration
    told: list[Names]
    asked: list[Names]
    tables: dict[str, str] = field(default_factory=dict)
    columns: dict[Names, str] = field(default_factory=dict)


def detect_django_changes(chapter: str, name: str, *, renames: bool) -> DjangoDraft:
    """Return the migration that Django would make of a chapter's edits.

    Without edits it has no operations.

    Raises:
        AnswerNeededError: Django would ask for a value.
        OthersFirstError: Another chapter's edits come first.
        SeveralStepsError: One migration is not enough.
    """
    loader = MigrationLoader(None, replace_migrations=False)
    before = loader.project_state()
    questioner = Questioner(chapter, renames=renames)
    detector = MigrationAutodetector(before, ProjectState.from_apps(apps), questioner)
    changes = detector.changes(loader.graph, {chapter}, {chapter}, name)
    if others := sorted(set(changes) - {chapter}):
        raise OtherChaptersFirstError(chapter, others)
    made = changes.get(chapter, [])
    if len(made) > 1:
        raise SeveralStepsError(chapter, [each.name for each in made])
    if not made:
        return DjangoDraft(_empty(loader, chapter, name), [], questioner.renamed)
    migration: Any = made[0]
    migration.operations = _in_order(chapter, migration.operations)
    for operation in migration.operations:
        if isinstance(operation, django_operations.CreateModel):
            _as_in_the_model(chapter, operation)
    told = [
        (each.category.value if each.category else "?", each.describe())
        for each in migration.operations
    ]
    tables, columns = _renames(before, chapter, migration.operations)
    return DjangoDraft(migration, told, questioner.renamed, tables, columns)


def first_model(chapter: str, step: str) -> tuple[str, str, str]:
    """Return the name, the table and the key's column of a model that a chapter has at a step.

    Raises:
        NoModelsError: The chapter has no models there.
    """
    state = MigrationLoader(None, replace_migrations=False).project_state((chapter, step))
    for model in state.apps.get_app_config(chapter).get_models():
        if model._meta.managed and not model._meta.proxy:
            return model.__name__, model._meta.db_table, str(model._meta.pk.column)
    raise NoModelsError(chapter, step)


def _in_order(chapter: str, operations: list[Any]) -> list[Any]:
    """Return the operations with new models in their own order, where their references allow it.

    Then a field that refers to an earlier model is one of its model's, and is not added later.
    """
    declared = [model._meta.model_name for model in apps.get_app_config(chapter).get_models()]
    creations = [each for each in operations if isinstance(each, django_operations.CreateModel)]
    others = [each for each in operations if each not in creations]
    ordered = sorted(
        creations,
        key=lambda each: (
            declared.index(each.name_lower) if each.name_lower in declared else len(declared)
        ),
    )
    known: set[str] = set()
    for creation in ordered:
        known.add(creation.name_lower)
        for later in creations:
            if later.name_lower not in known and creation.references_model(later.name, chapter):
                return operations
    # What was before the first new model, such as a model that is renamed, stays before it.
    first = operations.index(creations[0]) if creations else 0
    before, after = others[:first], others[first:]
    return list(MigrationOptimizer().optimize([*before, *ordered, *after], chapter))


def _as_in_the_model(chapter: str, operation: django_operations.CreateModel) -> None:
    """Put the fields of a new model in its own order: Django puts those that refer last."""
    meta = apps.get_model(chapter, operation.name)._meta
    fields = sorted([*meta.local_fields, *meta.local_many_to_many])
    places = {field.name: place for place, field in enumerate(fields)}
    # What is no column of its own, such as a key of several, comes first.
    operation.fields.sort(key=lambda each: places.get(each[0], -1))


def _empty(loader: MigrationLoader, chapter: str, name: str) -> Migration:
    leaves = loader.graph.leaf_nodes(chapter)
    number = MigrationAutodetector.parse_number(leaves[0][1]) or 0 if leaves else 0
    migration: Any = Migration(f"{number + 1:04}_{name}", chapter)
    migration.dependencies = list(leaves)
    migration.initial = not leaves
    made: Migration = migration
    return made


def render_migration(migration: Migration, docstring: str) -> str:
    """Return the text of a migration's file, before it is formatted."""
    text = MigrationWriter(migration, include_header=False).as_string()
    start = "class Migration(migrations.Migration):\n"
    number = len(migration.operations)
    summary = migration.operations[0].describe() if number == 1 else docstring.partition(".")[0]
    code = text.replace(start, f'{start}    """{summary}."""\n\n', 1)
    return f'"""{docstring}"""\n\n{code}'


def _renames(
    before: ProjectState, chapter: str, operations: Iterable[Any]
) -> tuple[dict[str, str], dict[Names, str]]:
    """Return the tables and columns that are the same as before under another name."""
    if all(label != chapter for label, _ in before.models):
        # Its first step renames nothing.
        return {}, {}
    state = before.clone()
    tables: dict[str, str] = {}
    columns: dict[Names, str] = {}
    for operation in operations:
        after = state.clone()
        operation.state_forwards(chapter, after)
        for old, new in _pairs(state, after, chapter, operation):
            if old._meta.db_table != new._meta.db_table:
                tables[old._meta.db_table] = new._meta.db_table
            for one, other in _fields(old, new, operation):
                if one.column and other.column and one.column != other.column:
                    columns[new._meta.db_table, one.column] = other.column
        state = after
    return tables, columns


def _pairs(
    state: ProjectState, after: ProjectState, chapter: str, operation: Any
) -> Iterator[tuple[type[models.Model], type[models.Model]]]:
    """Return each model before and after an operation, tables of links included."""
    for label, name in list(state.models):
        new_name = name
        if isinstance(operation, django_operations.RenameModel) and label == chapter:
            same = name == operation.old_name_lower
            new_name = operation.new_name_lower if same else name
        if (label, new_name) not in after.models or label != chapter:
            continue
        old, new = state.apps.get_model(label, name), after.apps.get_model(label, new_name)
        yield old, new
        for one, other in zip(
            old._meta.local_many_to_many, new._meta.local_many_to_many, strict=False
        ):
            links = one.remote_field.through, other.remote_field.through
            if links[0]._meta.auto_created and links[1]._meta.auto_created:
                yield links


def _fields(
    old: type[models.Model], new: type[models.Model], operation: Any
) -> Iterator[tuple[Any, Any]]:
    if old._meta.auto_created:
        # The key, and the two that refer, always in this order.
        yield from zip(old._meta.local_fields, new._meta.local_fields, strict=True)
        return
    names = {each.name: each for each in new._meta.local_fields}
    for one in old._meta.local_fields:
        name = one.name
        if (
            isinstance(operation, django_operations.RenameField)
            and operation.model_name_lower == old._meta.model_name
            and name == operation.old_name
        ):
            name = operation.new_name
        if name in names:
            yield one, names[name]
