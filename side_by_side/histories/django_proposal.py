"""What ``manage.py makemigrations`` would write for the models as they are now."""

import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.migration import Migration
from django.db.migrations.questioner import MigrationQuestioner
from django.db.migrations.state import ProjectState
from django.db.migrations.writer import MigrationWriter
from django.utils import timezone

from side_by_side.histories.django_history import DjangoHistory
from side_by_side.histories.history_errors import NotDetectedError
from side_by_side.histories.proposals import Proposal
from side_by_side.project.explain_error import explain_error
from side_by_side.steps.adapters.django_stepper import change_of


class _Questioner(MigrationQuestioner):
    """Answers as a person would who confirms renames, and keeps the questions."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def ask_not_null_addition(self, field_name: str, model_name: str) -> Any:
        """Give no value: there are no rows."""
        self._ask_value(model_name, field_name, "None")

    def ask_not_null_alteration(self, field_name: str, model_name: str) -> Any:
        """Give no value: there are no rows."""
        self._ask_value(model_name, field_name, "None")

    def ask_auto_now_add_addition(self, field_name: str, model_name: str) -> Any:
        """Give the value that Django offers."""
        self._ask_value(model_name, field_name, "timezone.now")
        return timezone.now

    def _ask_value(self, model_name: str, field_name: str, answer: str) -> None:
        self.asked.append(
            f"Django asks for a value of {model_name}.{field_name} for existing rows; "
            f"answered {answer}"
        )

    def ask_rename(
        self, model_name: str, old_name: str, new_name: str, field_instance: Any
    ) -> bool:
        """Treat a field like the removed one as the same one."""
        del field_instance
        self.asked.append(
            f"Django asks whether {model_name}.{old_name} was renamed to {new_name}; answered yes"
        )
        return True

    def ask_rename_model(self, old_model_state: Any, new_model_state: Any) -> bool:
        """Treat a model like the removed one as the same one."""
        self.asked.append(
            f"Django asks whether the model {old_model_state.name} was renamed to "
            f"{new_model_state.name}; answered yes"
        )
        return True


def detect_migrations(history: DjangoHistory) -> tuple[list[Migration], list[str]]:
    """Return the migrations in the order in which they can run, and Django's questions.

    Raises:
        NotDetectedError: The autodetector raises an error.
    """
    questioner = _Questioner()
    try:
        with redirect_stdout(sys.stderr):
            detector = MigrationAutodetector(
                history.loader.project_state(), ProjectState.from_apps(apps), questioner
            )
            changes = detector.changes(history.loader.graph)
    except (Exception, SystemExit) as error:
        raise NotDetectedError(history.project.settings, explain_error(error)[0]) from error
    return _sorted([one for listed in changes.values() for one in listed]), questioner.asked


def _sorted(migrations: Sequence[Migration]) -> list[Migration]:
    """Return new migrations after those that they depend on."""
    waiting = {(one.app_label, one.name): one for one in migrations}
    done: list[Migration] = []
    while waiting:
        ready = [
            key
            for key, one in waiting.items()
            if not any(tuple(parent) in waiting for parent in one.dependencies)
        ]
        # Django never makes a circle; with one, the database reports what is missing.
        done += [waiting.pop(key) for key in ready or [next(iter(waiting))]]
    return done


def proposal_of(migration: Migration) -> Proposal:
    """Return a migration as the file that would be written."""
    writer = MigrationWriter(migration, include_header=False)
    folder = Path(apps.get_app_config(migration.app_label).path)
    return Proposal(
        folder / "migrations" / writer.filename,
        writer.as_string(),
        tuple(change_of(operation) for operation in migration.operations),
    )
