"""What Django's autodetector writes for a change, and the running of it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from inspect import signature
from typing import Any

from shared_fixtures.detection.change import Change
from side_by_side.chapters.sides.django import open_connection
from side_by_side.databases import Address
from side_by_side.steps.detection.outcomes import WrittenMigration, describe_error

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
    """Return the state of an app that holds the models which a function defines.

    The function is given the kind of database where it asks for it.
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
    """Let models that are defined meanwhile belong to an app of this label."""
    config = type("Config", (AppConfig,), {"label": label})
    module = import_module(PACKAGE)
    apps.app_configs[label] = config(PACKAGE, module)
    try:
        yield
    finally:
        del apps.app_configs[label]


class NoInputQuestioner(NonInteractiveMigrationQuestioner):
    """Answers as ``makemigrations --noinput`` does, and keeps what was asked."""

    def __init__(self, **defaults: bool) -> None:
        self.asked: list[str] = []
        self.told: list[str] = []
        super().__init__(defaults=defaults, log=self.told.append)

    def ask_rename(self, model_name: str, old_name: str, new_name: str, field_instance: Any) -> Any:
        """Was the field renamed?"""
        self.asked.append(f"was {model_name}.{old_name} renamed to {model_name}.{new_name}?")
        return super().ask_rename(model_name, old_name, new_name, field_instance)

    def ask_rename_model(self, old_model_state: ModelState, new_model_state: ModelState) -> Any:
        """Was the model renamed?"""
        self.asked.append(f"was {old_model_state.name} renamed to {new_model_state.name}?")
        return super().ask_rename_model(old_model_state, new_model_state)

    def ask_not_null_addition(self, field_name: str, model_name: str) -> Any:
        """What do the rows get in a new column?"""
        self.asked.append(f"which value has {model_name}.{field_name} in the rows there are?")
        return self.value_for(super().ask_not_null_addition, field_name, model_name)

    def ask_not_null_alteration(self, field_name: str, model_name: str) -> Any:
        """What do the rows get that have NULL?"""
        self.asked.append(f"which value has {model_name}.{field_name} where it is NULL?")
        return self.value_for(super().ask_not_null_alteration, field_name, model_name)

    def ask_auto_now_add_addition(self, field_name: str, model_name: str) -> Any:
        """What do the rows get in a new column that is stamped?"""
        self.asked.append(f"which moment has {model_name}.{field_name} in the rows there are?")
        return self.value_for(super().ask_auto_now_add_addition, field_name, model_name)

    def value_for(self, unattended: Callable[[str, str], Any], *field: str) -> Any:
        """Return the value for the rows there are, or leave the process as Django does."""
        return unattended(*field)


class AnsweringQuestioner(NoInputQuestioner):
    """Answers as a person does who knows: yes to what was renamed, and a value for the rows."""

    def __init__(self, one_off: object) -> None:
        self.one_off = one_off
        super().__init__(ask_rename=True, ask_rename_model=True)

    def value_for(self, _unattended: Callable[[str, str], Any], *_field: str) -> Any:
        """Return the value that the change names."""
        return self.one_off


class DjangoChange:
    """One change as Django sees it: the states of its app before and after."""

    def __init__(self, change: Change, topic: str, kind: str) -> None:
        self.change = change
        module = import_module(f"{PACKAGE}.{topic}")
        self.before, self.after = (
            project_state(getattr(module, f"{change.name}_{when}"), change.label, kind)
            for when in ("before", "after")
        )

    @property
    def changes_nothing(self) -> bool:
        """Whether the two states are the same; Django's own comparison leaves out the order."""
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
            return WrittenMigration(tuple(questioner.asked), (), questioner.told[-1]), []
        except Exception as error:  # noqa: BLE001 - whatever stops it is what is recorded
            return WrittenMigration(tuple(questioner.asked), (), describe_error(error)), []
        operations = [each for migration in migrations for each in migration.operations]
        return WrittenMigration(
            tuple(questioner.asked), tuple(map(describe_operation, operations))
        ), migrations


def create_tables(connection: BaseDatabaseWrapper, states: Iterable[ProjectState]) -> None:
    """Make the tables of states."""
    with connection.schema_editor() as editor:
        for state in states:
            for model in state.apps.get_models():
                if model._meta.can_migrate(connection):
                    editor.create_model(model)


def _written(
    before: ProjectState, after: ProjectState, label: str, questioner: NoInputQuestioner
) -> list[Migration]:
    # The autodetector takes the states apart.
    graph = MigrationGraph()
    graph.add_node((label, "0001_initial"), Migration("0001_initial", label))
    changes = MigrationAutodetector(before.clone(), after.clone(), questioner).changes(graph)
    found: list[Migration] = changes.get(label, [])
    return found


def run_migrations(address: Address, before: ProjectState, migrations: list[Migration]) -> None:
    """Run migrations, each in a transaction where the database has that for tables.

    On a connection of their own, because on SQLite a failure leaves the transaction open.
    """
    state = before.clone()
    if not migrations:
        return
    with open_connection(address) as connection:
        for migration in migrations:
            with connection.schema_editor(atomic=migration.atomic) as editor:
                state = migration.apply(state, editor)


def describe_operation(operation: Operation) -> str:
    """Return an operation in a few words, such as ``AlterField note.body``."""
    arguments = operation.deconstruct()[2]
    words = [str(arguments[name]) for name in ("model_name", "name") if name in arguments]
    if "old_name" in arguments:
        words.append(f"{arguments['old_name']} to {arguments['new_name']}")
    if "index" in arguments or "constraint" in arguments:
        words.append(str((arguments.get("index") or arguments["constraint"]).name))
    # Some operations tell their model without the name of the argument.
    words = words or [str(getattr(operation, "name", ""))]
    return f"{type(operation).__name__} {'.'.join(words)}"
