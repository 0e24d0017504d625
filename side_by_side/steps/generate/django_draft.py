"""Drafts Django's migration of a step: the changes its autodetector detects, and the file."""

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
    """Answers questions about renames with ``renames``, and refuses all others.

    ``possible_renames`` are the old and new names that it was asked about.
    """

    def __init__(self, chapter: str, *, renames: bool) -> None:
        super().__init__(specified_apps={chapter})
        self.renames = renames
        self.possible_renames: list[Names] = []

    def ask_not_null_addition(self, field_name: str, model_name: str) -> Any:
        """Refuse: the default must be in the models of both sides."""
        raise AnswerNeededError(
            field_name, model_name, "must not be null, and existing rows have no value"
        )

    def ask_not_null_alteration(self, field_name: str, model_name: str) -> Any:
        """Refuse, likewise."""
        raise AnswerNeededError(
            field_name, model_name, "must no longer be null, and existing rows may have no value"
        )

    def ask_auto_now_add_addition(self, field_name: str, model_name: str) -> Any:
        """Refuse, likewise."""
        raise AnswerNeededError(
            field_name, model_name, "is set when rows are added, and existing rows have no value"
        )

    def ask_unique_callable_default_addition(self, field_name: str, model_name: str) -> Any:
        """Refuse: all rows would get one value, and it must be unique."""
        raise AnswerNeededError(
            field_name,
            model_name,
            "must be unique, and its default is called once for all existing rows",
        )

    def ask_rename(
        self, model_name: str, old_name: str, new_name: str, field_instance: Any
    ) -> bool:
        """Treat a field like the removed one as the same one."""
        del field_instance
        self.possible_renames.append((f"{model_name}.{old_name}", f"{model_name}.{new_name}"))
        return self.renames

    def ask_rename_model(self, old_model_state: Any, new_model_state: Any) -> bool:
        """Treat a model like the removed one as the same one."""
        self.possible_renames.append((old_model_state.name, new_model_state.name))
        return self.renames


@dataclass(frozen=True)
class DjangoDraft:
    """The changes that Django detects in a chapter, and the migration.

    ``changes`` are the operations as (symbol, text); ``possible_renames`` the old and new names;
    ``tables`` and ``columns`` the renames in the database: columns by their table's new name.
    """

    migration: Migration
    changes: list[Names]
    possible_renames: list[Names]
    tables: dict[str, str] = field(default_factory=dict)
    columns: dict[Names, str] = field(default_factory=dict)


def detect_django_changes(chapter: str, name: str, *, renames: bool) -> DjangoDraft:
    """Return the migration that Django would write for a chapter's edits.

    Without edits, it has no operations.

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
    if other_chapters := sorted(set(changes) - {chapter}):
        raise OtherChaptersFirstError(chapter, other_chapters)
    migrations = changes.get(chapter, [])
    if len(migrations) > 1:
        raise SeveralStepsError(chapter, [migration.name for migration in migrations])
    if not migrations:
        return DjangoDraft(_empty(loader, chapter, name), [], questioner.possible_renames)
    migration: Any = migrations[0]
    migration.operations = _order_new_models(chapter, migration.operations)
    for operation in migration.operations:
        if isinstance(operation, django_operations.CreateModel):
            _order_fields(chapter, operation)
    described = [
        (operation.category.value if operation.category else "?", operation.describe())
        for operation in migration.operations
    ]
    tables, columns = _renames(before, chapter, migration.operations)
    return DjangoDraft(migration, described, questioner.possible_renames, tables, columns)


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


def _order_new_models(chapter: str, operations: list[Any]) -> list[Any]:
    """Return the operations with new models in the order of the models, if references allow it.

    A field that refers to an earlier model is then created with its model, not added later.
    """
    declared = [model._meta.model_name for model in apps.get_app_config(chapter).get_models()]
    creations = [
        operation
        for operation in operations
        if isinstance(operation, django_operations.CreateModel)
    ]
    rest = [operation for operation in operations if operation not in creations]
    ordered = sorted(
        creations,
        key=lambda creation: (
            declared.index(creation.name_lower)
            if creation.name_lower in declared
            else len(declared)
        ),
    )
    known: set[str] = set()
    for creation in ordered:
        known.add(creation.name_lower)
        for later in creations:
            if later.name_lower not in known and creation.references_model(later.name, chapter):
                return operations
    # Operations before the first new model, such as renaming a model, stay before it.
    first = operations.index(creations[0]) if creations else 0
    before, after = rest[:first], rest[first:]
    return list(MigrationOptimizer().optimize([*before, *ordered, *after], chapter))


def _order_fields(chapter: str, operation: django_operations.CreateModel) -> None:
    """Sort the fields of a new model as in the model; Django puts references last."""
    meta = apps.get_model(chapter, operation.name)._meta
    fields = sorted([*meta.local_fields, *meta.local_many_to_many])
    positions = {field.name: position for position, field in enumerate(fields)}
    # A field without a column, such as a composite key, comes first.
    operation.fields.sort(key=lambda item: positions.get(item[0], -1))


def _empty(loader: MigrationLoader, chapter: str, name: str) -> Migration:
    leaves = loader.graph.leaf_nodes(chapter)
    number = MigrationAutodetector.parse_number(leaves[0][1]) or 0 if leaves else 0
    migration: Any = Migration(f"{number + 1:04}_{name}", chapter)
    migration.dependencies = list(leaves)
    migration.initial = not leaves
    empty: Migration = migration
    return empty


def render_migration(migration: Migration, docstring: str) -> str:
    """Return the text of a migration's file, not yet formatted."""
    text = MigrationWriter(migration, include_header=False).as_string()
    start = "class Migration(migrations.Migration):\n"
    number = len(migration.operations)
    summary = migration.operations[0].describe() if number == 1 else docstring.partition(".")[0]
    code = text.replace(start, f'{start}    """{summary}."""\n\n', 1)
    return f'"""{docstring}"""\n\n{code}'


def _renames(
    before: ProjectState, chapter: str, operations: Iterable[Any]
) -> tuple[dict[str, str], dict[Names, str]]:
    """Return the tables and columns that only have a new name."""
    if all(label != chapter for label, _ in before.models):
        # The first step of a chapter renames nothing.
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
    """Yield each model before and after an operation, many-to-many tables included."""
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
        # The key and the two references, always in this order.
        yield from zip(old._meta.local_fields, new._meta.local_fields, strict=True)
        return
    names = {field.name: field for field in new._meta.local_fields}
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
