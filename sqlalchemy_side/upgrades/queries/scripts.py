"""Steps as SQL, to read or to run elsewhere."""

import re
from io import StringIO

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.orm import Session

from sqlalchemy_side.upgrades.running import alembic_config, named, private_database, script, tables

#: A range starts at the database's current steps, one for each branch.
AFTER_THE_THIRD = ("upgrades_0003", "geography_0001")


def what_the_second_steps_script_creates(session: Session) -> list[str]:
    """``upgrade upgrades_0001:upgrades_0002 --sql`` needs to know only the dialect."""
    text = script(_dialect(session), "upgrades_0001", "upgrades_0002")
    return re.findall(r"CREATE (?:TABLE|INDEX) (\w+)", text)


def columns_in_a_script_of_two_steps(session: Session) -> list[str]:
    """A range of steps is one script."""
    return _columns(script(_dialect(session), AFTER_THE_THIRD, "upgrades_0005"))


def tables_in_a_script_of_two_steps(session: Session) -> list[str]:
    """No database is queried: the range declares that the other chapter is applied."""
    text = script(_dialect(session), AFTER_THE_THIRD, "upgrades_0005")
    return re.findall(r"CREATE TABLE (\w+)", text)


def columns_in_a_script_of_undoing(session: Session) -> list[str]:
    """``downgrade upgrades_0005:upgrades_0004 --sql`` prints it."""
    return _columns(script(_dialect(session), "upgrades_0005", "upgrades_0004", down=True))


def key_in_a_script_for_postgresql(session: Session) -> str:
    """``dialect_name`` is all that offline mode needs."""
    text = script("postgresql", "base", "upgrades_0001")
    [key] = re.findall(r"\bid (.*?),", text)
    return str(key).lower()


def script_of_filling(session: Session) -> list[str]:
    """``as_sql`` writes the statements that would be executed."""
    written = StringIO()
    options = {"as_sql": True, "output_buffer": written}
    context = MigrationContext.configure(dialect_name=_dialect(session), opts=options)
    Operations(context).execute(FILLING)
    return [statement.strip() for statement in written.getvalue().split(";") if statement.strip()]


def applied_after_running_a_script(session: Session) -> tuple[list[str], list[str]]:
    """A script updates the history table too: it writes into ``alembic_version``."""
    with private_database() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None  # the connection is open
        driver.executescript(script("sqlite", "base", "upgrades_0001"))
        heads = MigrationContext.configure(connection).get_current_heads()
        created = tables(connection)
    steps = ScriptDirectory.from_config(alembic_config()).iterate_revisions(heads, "base")
    return [named(step) for step in steps], created


FILLING = "INSERT INTO upgrades_release (number, channel) SELECT 'x', 'beta'"


def _dialect(session: Session) -> str:
    return session.get_bind().dialect.name


def _columns(text: str) -> list[str]:
    """Return the columns that are added and dropped."""
    return [" ".join(change) for change in re.findall(r"(ADD|DROP) COLUMN (\w+)", text)]
