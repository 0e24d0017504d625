"""Alembic's own commands: where a chapter's revision goes, and which tables are left alone."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from side_by_side.databases import Address, connect
from side_by_side.databases.scratch import scratch_databases
from tests.conftest import DATABASES, server_of
from tests.project_copy import Project

SEAT = 'seat = models.CharField("where to sit", max_length=10)'
SEAT_TOO = 'seat: Mapped[str] = mapped_column(String(10), info={"verbose_name": "where to sit"})'
NOTE = (SEAT, f"{SEAT}\n    note = models.CharField(max_length=20, null=True)")
NOTE_TOO = (SEAT_TOO, f"{SEAT_TOO}\n    note: Mapped[str | None] = mapped_column(String(20))")

#: Tables of others, of which some are called as a chapter's could be.
FOREIGN = ("django_migrations", "auth_user", "somebodys", "options_of_arts", "quickstart_own")


@pytest.fixture(scope="module", params=DATABASES)
def address(request: pytest.FixtureRequest) -> Iterator[Address]:
    """An empty database of each kind."""
    kind = request.param.removesuffix("-server")
    with scratch_databases(kind, server_of(request.param), 1) as [found]:
        yield found


def alembic(project: Project, address: Address, *arguments: str, status: int = 0) -> str:
    """Run Alembic on a database."""
    return project.run(
        "alembic", *arguments, status=status, environment={"DATABASE_URL": address.url}
    )


@pytest.fixture(scope="module")
def migrated(session_project: Project, address: Address) -> Address:
    """A database that Alembic has migrated, with tables of others in it; tests leave it so."""
    alembic(session_project, address, "upgrade", "heads")
    with closing(connect(address)) as connection, closing(connection.cursor()) as cursor:
        for table in FOREIGN:
            cursor.execute(f"CREATE TABLE {table} (id integer NOT NULL PRIMARY KEY)")
        connection.commit()
    return address


def test_a_revision_is_put_where_the_chapter_has_its_steps(
    project: Project, migrated: Address
) -> None:
    """Its number, parent, id and folder are right, and makemigrations writes the twin."""
    project.edit_both("quickstart", NOTE, NOTE_TOO)
    revision = ("-x", "chapter=quickstart", "revision", "--autogenerate", "-m")
    alembic(project, migrated, *revision, "0002_note")
    text = project.step("sqlalchemy", "quickstart", "0002_note")
    assert (
        'revision = "quickstart_0002"\n'
        'down_revision = "quickstart_0001"\n'
        "branch_labels = None\n"
        "depends_on = None\n\n\n"
        "def upgrade() -> None:\n"
        '    op.add_column("quickstart_ticket", sa.Column("note", sa.String(20), nullable=True))\n'
        "\n\n"
        "def downgrade() -> None:\n"
        '    op.drop_column("quickstart_ticket", "note")\n'
    ) in text
    project.run("ruff", "check", "--select", "E,F,I,W", "--line-length", "100", "sqlalchemy_side")
    project.run("manage", "makemigrations", "quickstart", "--name", "note")
    assert project.step("django", "quickstart", "0002_note")
    kind = "sqlite" if migrated.kind == "sqlite" else migrated.kind
    printed = project.run("side_by_side", "migrations", "compare", "quickstart", "--database", kind)
    assert ": all equal" in printed
    alembic(project, migrated, "upgrade", "quickstart@head")
    assert "No new upgrade operations detected." in alembic(project, migrated, "check")
    alembic(project, migrated, "downgrade", "quickstart_0001")


def test_a_message_without_a_number_gets_the_next(project: Project, tmp_path: Path) -> None:
    """The number is added as in makemigrations --name."""
    address = Address("sqlite", str(tmp_path / "own.sqlite3"))
    alembic(project, address, "upgrade", "heads")
    project.edit("sqlalchemy", "quickstart", *NOTE_TOO)
    revision = ("-x", "chapter=quickstart", "revision", "--autogenerate", "-m")
    alembic(project, address, *revision, "note")
    assert 'revision = "quickstart_0002"' in project.step("sqlalchemy", "quickstart", "0002_note")


def test_nothing_is_written_without_a_change(project: Project, migrated: Address) -> None:
    """A revision that does nothing is none."""
    before = project.steps("quickstart")
    printed = alembic(
        project, migrated, "-x", "chapter=quickstart", "revision", "--autogenerate", "-m", "none"
    )
    assert "The models of quickstart match its revisions; nothing written" in printed
    assert project.steps("quickstart") == before


def test_tables_of_others_are_left_alone(project: Project, migrated: Address) -> None:
    """Neither ``check`` nor ``revision`` proposes to drop a table that no step made."""
    assert "No new upgrade operations detected." in alembic(project, migrated, "check")
    folder = "sqlalchemy_side/quickstart/migrations"
    options = ("--head", "quickstart@head", "--rev-id", "quickstart_0002", "--version-path", folder)
    alembic(project, migrated, "revision", "--autogenerate", "-m", "0002_none", *options)
    assert "op." not in project.step("sqlalchemy", "quickstart", "0002_none").partition("def")[2]


def test_a_table_that_a_step_made_is_dropped_when_no_model_has_it(
    project: Project, migrated: Address
) -> None:
    """It belongs to the chapter alone."""
    path = project.path / "sqlalchemy_side/quickstart/models.py"
    before, _, rest = path.read_text().partition("class Ticket(")
    path.write_text(f"{before}class Room({rest.partition('class Room(')[2]}")
    printed = alembic(project, migrated, "check", status=255)
    assert printed.count("'remove_table'") == 1
    assert "'quickstart_ticket'" in printed
    none = alembic(project, migrated, "-x", "chapter=options", "check")
    assert "No new upgrade operations detected." in none


def test_with_a_chapter_only_its_tables_are_looked_at(project: Project, migrated: Address) -> None:
    """Another chapter's new column, or lost table, is its own matter."""
    project.edit("sqlalchemy", "quickstart", *NOTE_TOO)
    with closing(connect(migrated)) as connection, closing(connection.cursor()) as cursor:
        cursor.execute("ALTER TABLE proxies_employee RENAME TO somebodys_employee")
        connection.commit()
    try:
        _look_at_two_chapters(project, migrated)
    finally:
        with closing(connect(migrated)) as connection, closing(connection.cursor()) as cursor:
            cursor.execute("ALTER TABLE somebodys_employee RENAME TO proxies_employee")
            connection.commit()


def _look_at_two_chapters(project: Project, migrated: Address) -> None:
    printed = alembic(project, migrated, "check", status=255)
    assert "'add_column'" in printed
    assert "'add_table'" in printed
    for chapter, found, other in (
        ("quickstart", "'add_column'", "'add_table'"),
        ("proxies", "'add_table'", "'add_column'"),
    ):
        printed = alembic(project, migrated, "-x", f"chapter={chapter}", "check", status=255)
        assert found in printed
        assert other not in printed
    printed = alembic(project, migrated, "-x", "chapter=proxies,quickstart", "check", status=255)
    assert "'add_column'" in printed
    assert "'add_table'" in printed
    printed = alembic(project, migrated, "-x", "chapter=options,bands", "check")
    assert "No new upgrade operations detected." in printed


def test_an_unknown_chapter_is_reported(project: Project, tmp_path: Path) -> None:
    """One line names those that there are."""
    address = Address("sqlite", str(tmp_path / "own.sqlite3"))
    printed = alembic(project, address, "-x", "chapter=quikstart", "check", status=255)
    assert "FAILED: unknown chapter 'quikstart'; there is bands, common, " in printed
