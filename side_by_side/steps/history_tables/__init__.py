"""The migration history tables: ``django_migrations`` and ``alembic_version``."""

from collections.abc import Mapping

from side_by_side.steps.history_tables.history_table import HistoryTable


def make_history_tables() -> Mapping[str, HistoryTable]:
    """Return the history tables by their tools' names on the command line, Django's first."""
    from side_by_side.chapters.django_setup import set_up

    set_up()
    from side_by_side.steps.history_tables.alembic_table import AlembicHistoryTable
    from side_by_side.steps.history_tables.django_table import DjangoHistoryTable

    return {"django": DjangoHistoryTable(), "alembic": AlembicHistoryTable()}
