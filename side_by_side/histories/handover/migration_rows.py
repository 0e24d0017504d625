"""The rows of ``django_migrations`` of one's own project."""

from collections.abc import Collection, Sequence

from django.db import Error

from side_by_side.databases import Address
from side_by_side.histories.django_history import DjangoHistory
from side_by_side.histories.handover.state_errors import UnfitStateError
from side_by_side.sql.quoting import postgresql_name
from side_by_side.steps.history_tables.history_table import Row, StrayRowError
from side_by_side.steps.history_tables.record_rows import record_rows
from side_by_side.steps.step import Step


class MigrationRows:
    """Django's migration history table: what its rows mean, and how they are written."""

    side = "django"
    tool = "Django"
    columns: tuple[str, ...] = ("app", "name")
    errors: tuple[type[Exception], ...] = (Error,)

    def __init__(self, history: DjangoHistory) -> None:
        self.history = history
        schema = next(iter(history.project.backend.search_path), "")
        self.name = postgresql_name(schema, "django_migrations")
        disk = history.loader.disk_migrations
        self._replaces = {
            Step(*key): tuple(Step(*replaced) for replaced in migration.replaces)
            for key, migration in disk.items()
        }

    def steps(self, address: Address, rows: Collection[Row]) -> frozenset[Step]:
        """Return the migrations that are applied according to the rows.

        Rows of applications that are not installed are ignored, as Django does.

        Raises:
            StrayRowError: A migration has no file.
            UnfitStateError: Only some of the migrations that a squashed one replaces are applied.
        """
        known = set(self._replaces).union(*self._replaces.values())
        labels = self.history.loader.migrated_apps
        recorded = sorted(Step(*row) for row in rows if row[0] in labels)
        for step in recorded:
            if step not in known:
                cure = (
                    "restore its file, or remove the row if the file was deleted on purpose: "
                    f"python manage.py migrate --prune {step.chapter}"
                )
                raise StrayRowError(address, self.name, str(step), cure)
        applied = self.implied(recorded)
        for file in self.history.files:
            some = sorted(applied.intersection(file.replaces))
            if some and file.step not in applied:
                raise UnfitStateError(
                    address,
                    "Alembic",
                    f"{file.step} replaces several migrations, of which only some are applied",
                    f"Apply the others: python manage.py migrate {file.step.chapter}",
                )
        return frozenset(file.step for file in self.history.files if file.step in applied)

    def implied(self, steps: Collection[Step]) -> frozenset[Step]:
        """Return migrations, those that they replace, and those that replace several of them."""
        implied = set(steps)
        while True:
            more = {replaced for step in implied for replaced in self._replaces.get(step, ())} | {
                step
                for step, replaced in self._replaces.items()
                if replaced and implied.issuperset(replaced)
            }
            if more <= implied:
                return frozenset(implied)
            implied |= more

    def rows(self, steps: Collection[Step]) -> list[Row]:
        """Return a row for each migration, and for each squashed one that stands for several."""
        ordered: dict[Step, None] = {}
        for file in self.history.files:
            if file.step in steps:
                ordered |= dict.fromkeys([*file.replaces, file.step])
        ordered |= dict.fromkeys(sorted(self.implied(steps)))
        return [(step.chapter, step.name) for step in ordered]

    def stamp(self, address: Address, rows: Sequence[Row]) -> None:
        """Write the rows as ``migrate --fake`` does, all or none.

        MariaDB cannot roll back the creation of the table.
        """
        with self.history.project.connect_live(address) as connection:
            record_rows(address.kind, connection, rows)

    def forget_command(self, label: str) -> str:
        """Return the command that removes an application's rows from the table."""
        return f"python manage.py migrate --fake {label} zero"
