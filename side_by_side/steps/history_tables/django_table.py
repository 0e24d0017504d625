"""Django's migration history table: ``django_migrations``, one row for each applied step."""

from collections.abc import Collection, Sequence

from django.db import Error

from side_by_side.chapters.pairs import all_chapters
from side_by_side.chapters.sides.django_connections import open_connection
from side_by_side.chapters.sides.migration_files import read_graph
from side_by_side.databases import Address
from side_by_side.steps.history_tables.history_table import Row, StrayRowError
from side_by_side.steps.history_tables.record_rows import record_rows
from side_by_side.steps.step import Step


class DjangoHistoryTable:
    """The rows of ``django_migrations``."""

    side = "django"
    tool = "Django"
    name = "django_migrations"
    columns: tuple[str, ...] = ("app", "name")
    errors: tuple[type[Exception], ...] = (Error,)

    def steps(self, address: Address, rows: Collection[Row]) -> frozenset[Step]:
        """Return the steps of the chapters that are applied according to the rows.

        A squashed step counts as the steps that it replaces.
        """
        replaces = _replaces()
        known = set(replaces).union(*replaces.values())
        steps: set[Step] = set()
        for step in sorted(Step(*row) for row in rows if row[0] in all_chapters()):
            if step not in known:
                cure = (
                    "restore its file, or remove the row if the file was deleted on purpose: "
                    f"python manage.py migrate --prune {step.chapter}"
                )
                raise StrayRowError(address, self.name, str(step), cure)
            steps |= set(replaces.get(step) or {step})
        return frozenset(steps)

    def rows(self, steps: Collection[Step]) -> list[Row]:
        """Return a row for each step, and for each squashed one whose steps are all included."""
        graph = read_graph()
        keys = {(step.chapter, step.name) for step in steps}
        ordered: dict[Row, None] = {}
        for leaf in sorted(graph.leaf_nodes()):
            ordered |= dict.fromkeys(key for key in graph.forwards_plan(leaf) if key in keys)
        squashed = [
            (step.chapter, step.name)
            for step, replaced in _replaces().items()
            if replaced and replaced <= set(steps)
        ]
        return [*ordered, *sorted(squashed)]

    def stamp(self, address: Address, rows: Sequence[Row]) -> None:
        """Write the rows as ``migrate --fake`` does, all or none.

        MariaDB cannot roll back the creation of the table.

        Source: https://docs.djangoproject.com/en/5.2/ref/django-admin/#cmdoption-migrate-fake
        """
        with open_connection(address) as connection:
            record_rows(address.kind, connection, rows)

    def forget_command(self, chapter: str) -> str:
        """Return the command that removes a chapter's rows from the table."""
        return f"python manage.py migrate --fake {chapter} zero"


def _replaces() -> dict[Step, frozenset[Step]]:
    """Return every step with the steps that it replaces; only squashed ones replace any."""
    graph = read_graph()
    return {
        Step(*key): frozenset(Step(*replaced) for replaced in node.replaces)
        for key, node in graph.nodes.items()
        if node is not None
    }
