"""Writes Django's migration for a change with the autodetector, and runs it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from inspect import signature
from typing import Any

from shared_fixtures.detection.change import Change
from side_by_side.chapters.sides.django_connections import open_connection
from side_by_side.databases import Address
from side_by_side.steps.detection.outcomes import WrittenMigration, first_line_of

# Django's own modules can be imported after its set-up, which the line above does.
from django.apps import AppConfig, apps  # isort: skip
from django.db.backends.base.base import BaseDatabaseWrapper  # isort: skip
from django.db.migrations import Migration  # isort: skip
from django.db.migrations.autodetector import MigrationAutodetector  # isort: skip
from django.db.migrations.graph import MigrationGraph  # isort: skip
from django.db.migrations.operations.base import Operation  # isort: skip
from django.db.migrations.questioner import NonInteractiveMigrationQuestioner  # isort: skip
from django.db.migrations.state import ModelState, ProjectState  # isort: skip
from django.test.utils import isolate_apps  # isort: skip

PACKAGE = "django_side.detection"


def project_state(define: Callable[..., None], label: str, kind: str) -> ProjectState:
    """Return the state of an app with the models that a function defines.

    The function receives the kind of database if it has a parameter for it.
    """
    state = ProjectState()
    with isolate_apps() as registry:
        assert registry is not None  # it is given where no class is decorated
        with _app(label):
            define(*[kind][: len(signature(define).parameters)])
        for model in registry.all_models[label].values():
            if not model._meta.auto_created:
                state.add_model(ModelState.from_model(model))
    return state


@contextmanager
def _app(label: str) -> Iterator[None]:
    """Assign the models that are defined inside the context to an app of this label."""
    config = type("Config", (AppConfig,), {"label": label})
    module = import_module(PACKAGE)
    apps.app_configs[label] = config(PACKAGE, module)
    try:
        yield
    finally:
        del apps.app_configs[label]


class NoInputQuestioner(NonInteractiveMigrationQuestioner):
    """Answers as ``makemigrations --noinput`` does, and keeps the questions."""

    def __init__(self, **defaults: bool) -> None:
        self.asked: list[str] = []
        self.messages: list[str] = []
        super().__init__(defaults=defaults, log=self.messages.append)

    def ask_rename(self, model_name: str, old_name: str, new_name: str, field_instance: Any) -> Any:
        """Ask whether a field was renamed."""
        self.asked.append(f"was {model_name}.{old_name} renamed to {model_name}.{new_name}?")
        return super().ask_rename(model_name, old_name, new_name, field_instance)

    def ask_rename_model(self, old_model_state: ModelState, new_model_state: ModelState) -> Any:
        """Ask whether a model was renamed."""
        self.asked.append(f"was {old_model_state.name} renamed to {new_model_state.name}?")
        return super().ask_rename_model(old_model_state, new_model_state)

    def ask_not_null_addition(self, field_name: str, model_name: str) -> Any:
        """Ask for the value of a new column in existing rows."""
        self.asked.append(f"which value do existing rows get in {model_name}.{field_name}?")
        return self.value_for(super().ask_not_null_addition, field_name, model_name)

    def ask_not_null_alteration(self, field_name: str, model_name: str) -> Any:
        """Ask for the value that replaces NULL in existing rows."""
        self.asked.append(f"which value replaces NULL in {model_name}.{field_name}?")
        return self.value_for(super().ask_not_null_alteration, field_name, model_name)

    def ask_auto_now_add_addition(self, field_name: str, model_name: str) -> Any:
        """Ask for the timestamp of existing rows in a new column."""
        self.asked.append(f"which timestamp do existing rows get in {model_name}.{field_name}?")
        return self.value_for(super().ask_auto_now_add_addition, field_name, model_name)

    def value_for(self, unattended: Callable[[str, str], Any], *field: str) -> Any:
        """Return the value for existing rows, or exit the process as Django does."""
        return unattended(*field)


class AnsweringQuestioner(NoInputQuestioner):
    """Answers like a developer: yes to renames, and a value for existing rows."""

    def __init__(self, one_off: object) -> None:
        self.one_off = one_off
        super().__init__(ask_rename=True, ask_rename_model=True)

    def value_for(self, _unattended: Callable[[str, str], Any], *_field: str) -> Any:
        """Return the value that the change declares."""
        return self.one_off


class DjangoChange:
    """One change on the Django side: the states of its app before and after."""

    def __init__(self, change: Change, topic: str, kind: str) -> None:
        self.change = change
        module = import_module(f"{PACKAGE}.{topic}")
        self.before, self.after = (
            project_state(getattr(module, f"{change.name}_{when}"), change.label, kind)
            for when in ("before", "after")
        )

    @property
    def changes_nothing(self) -> bool:
        """Whether the two states are the same; Django's own comparison ignores the order."""
        orders = [
            {key: list(model.fields) for key, model in state.models.items()}
            for state in (self.before, self.after)
        ]
        return bool(self.before == self.after) and orders[0] == orders[1]

    def written(self, questioner: NoInputQuestioner) -> tuple[WrittenMigration, list[Migration]]:
        """Return what ``makemigrations`` would write, and the migrations themselves."""
        try:
            migrations = _written(self.before, self.after, self.change.label, questioner)
        except SystemExit:
            return WrittenMigration(tuple(questioner.asked), (), questioner.messages[-1]), []
        except Exception as error:  # noqa: BLE001 - any error is recorded
            return WrittenMigration(tuple(questioner.asked), (), first_line_of(error)), []
        operations = [operation for migration in migrations for operation in migration.operations]
        return WrittenMigration(
            tuple(questioner.asked), tuple(map(describe_operation, operations))
        ), migrations


def create_tables(connection: BaseDatabaseWrapper, states: Iterable[ProjectState]) -> None:
    """Create the tables of some states."""
    with connection.schema_editor() as editor:
        for state in states:
            for model in state.apps.get_models():
                if model._meta.can_migrate(connection):
                    editor.create_model(model)


def _written(
    before: ProjectState, after: ProjectState, label: str, questioner: NoInputQuestioner
) -> list[Migration]:
    # The autodetector modifies the states.
    graph = MigrationGraph()
    graph.add_node((label, "0001_initial"), Migration("0001_initial", label))
    changes = MigrationAutodetector(before.clone(), after.clone(), questioner).changes(graph)
    migrations: list[Migration] = changes.get(label, [])
    return migrations


def run_migrations(address: Address, before: ProjectState, migrations: list[Migration]) -> None:
    """Run migrations, each in a transaction if the database has transactional DDL.

    They have their own connection, because a failure leaves the transaction open on SQLite.
    """
    state = before.clone()
    if not migrations:
        return
    with open_connection(address) as connection:
        for migration in migrations:
            with connection.schema_editor(atomic=migration.atomic) as editor:
                state = migration.apply(state, editor)


def describe_operation(operation: Operation) -> str:
    """Return a short description of an operation, such as ``AlterField note.body``."""
    arguments = operation.deconstruct()[2]
    words = [str(arguments[name]) for name in ("model_name", "name") if name in arguments]
    if "old_name" in arguments:
        words.append(f"{arguments['old_name']} to {arguments['new_name']}")
    if "index" in arguments or "constraint" in arguments:
        words.append(str((arguments.get("index") or arguments["constraint"]).name))
    # Some operations have no such argument.
    words = words or [str(getattr(operation, "name", ""))]
    return f"{type(operation).__name__} {'.'.join(words)}"
