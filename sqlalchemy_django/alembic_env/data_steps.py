"""Steps that Django does in Python, and that a revision does for an empty database only."""

from collections.abc import Mapping

import sqlalchemy as sa
from alembic import context, op, util

#: What ``alembic -x`` is given once a person has done them.
DONE = "data-steps-done"


def is_empty(rows: Mapping[str, int]) -> bool:
    """Return whether the rows of an empty database are to be written.

    ``rows`` are the tables that a revision's steps in Python read or write, with the number of rows
    that each has before them in a database that was empty at first. In a database that has others,
    add to the revision what its comments describe. Afterwards, or where there is nothing to do, run
    Alembic with ``-x data-steps-done``.

    Raises:
        CommandError: The database has other rows, and the option is not given.
    """
    if DONE in context.get_x_argument(as_dictionary=True):
        return False
    if context.is_offline_mode():
        return True
    connection = op.get_bind()
    inspector = sa.inspect(connection)
    for name, expected in rows.items():
        # A revision may create or rename a table before such a step.
        if not inspector.has_table(name):
            continue
        count = sa.select(sa.func.count()).select_from(sa.table(name))
        found = connection.execute(count).scalar_one()
        if found != expected:
            raise util.CommandError(
                f"the table {name} has {found} rows, and {expected} in a database that was empty "
                "at first: what Django does with other rows in Python is a comment in the "
                f"revision. Add it there if it matters, and run alembic with -x {DONE}"
            )
    return True
