"""What ``port --migrations`` writes makes Django's database, and takes one over."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from side_by_side.databases import Address, connect
from side_by_side.databases.kinds import KINDS
from side_by_side.databases.scratch import scratch_databases
from side_by_side.port.alembic.environment import environment_files
from side_by_side.port.model import Port, Statement
from side_by_side.port.write.files import OutputRefusedError, write
from side_by_side.port.write.modules import package_files
from side_by_side.schema import read_schema, without_bookkeeping
from tests import ROOT
from tests.port.conftest import servers
from tests.port.proof import database_differences, dumped, process
from tests.port.test_port import CONTRIB
from tests.port.zoo import ZOO, make
from tests.processes import run_python

#: Two applications that refer to each other, tables that do, rules of every kind, and defaults.
TOGETHER = ("rules", "cycles", "defaults")


@dataclass(frozen=True)
class Moved:
    """A port with its environment, and for each kind a database of Django's and an empty one."""

    output: Path
    databases: dict[str, tuple[Address, Address]]

    @property
    def environment(self) -> Path:
        """The folder of ``alembic.ini``."""
        is_file = self.output.suffix == ".py"
        return self.output.with_name("ported_migrations") if is_file else self.output


def alembic(
    folder: Path, address: Address | None, *commands: str
) -> subprocess.CompletedProcess[str]:
    """Run Alembic's commands on a database, or without one, each warning an error."""
    url = address.url if address else ""
    return run_python(
        "-m",
        "tests.port.alembic_process",
        str(folder / "alembic.ini"),
        *commands,
        folder=ROOT,
        environment=os.environ | {"DATABASE_URL": url, "PYTHONDONTWRITEBYTECODE": "1"},
    )


def done(folder: Path, address: Address, *commands: str) -> str:
    """Run Alembic's commands, which must succeed, and return what they print."""
    ran = alembic(folder, address, *commands)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


@contextmanager
def moving(folder: Path, output: Path) -> Iterator[Moved]:
    """Port a project, and build its database by Django on each kind."""
    with ExitStack() as stack:
        databases: dict[str, tuple[Address, Address]] = {}
        for kind, server in servers().items():
            first, second = stack.enter_context(scratch_databases(kind, server, 2))
            databases[kind] = first, second
        urls = [pair[0].url for pair in databases.values()]
        ran = process("django_process", "settings", str(folder), str(output), *urls)
        assert ran.returncode == 0, ran.stdout + ran.stderr
        yield Moved(output, databases)


@pytest.fixture(scope="module")
def together(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Moved]:
    """A project of two applications, ported as a package, and its revisions run."""
    folder = tmp_path_factory.mktemp("together")
    make("same_names", folder)
    with (folder / "zoo" / "models.py").open("a", encoding="utf-8") as models:
        models.write("\n".join(ZOO[name] for name in TOGETHER))
    with moving(folder, tmp_path_factory.mktemp("output") / "ported") as moved:
        for _, empty in moved.databases.values():
            done(moved.environment, empty, "upgrade heads")
        yield moved


@pytest.fixture(scope="module")
def contrib(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Moved]:
    """Django's own applications, ported as a single file."""
    folder = tmp_path_factory.mktemp("contrib")
    (folder / "settings.py").write_text(CONTRIB)
    with moving(folder, tmp_path_factory.mktemp("output") / "ported.py") as moved:
        yield moved


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """Each kind of database that is there."""
    if request.param not in servers():
        pytest.skip(f"there is no server for {request.param}")
    return str(request.param)


def test_the_revisions_make_what_django_makes(together: Moved, kind: str) -> None:
    """All facts are the same, and so are the databases' own dumps; Alembic finds no difference."""
    pair = together.databases[kind]
    assert database_differences(pair) == []
    if kind != "sqlite":
        first, second = map(dumped, pair)
        assert second == first
    done(together.environment, pair[1], "check")
    done(together.environment, pair[0], "stamp heads", "check")


def test_an_edited_revision_is_found(together: Moved, tmp_path: Path) -> None:
    """A changed column, key and check of a revision show: the proof can fail."""
    copy = shutil.copytree(together.output, tmp_path / "ported")
    revision = copy / "migrations" / "versions" / "zoo" / "zoo_0001_initial.py"
    text = revision.read_text()
    planted = (
        text.replace(
            'sa.Column("high", sa.Integer, nullable=False)', 'sa.Column("high", sa.Integer)'
        )
        .replace('["zoo_nest.id"]', '["zoo_egg.id"]', 1)
        .replace("low < (high)", "low <= (high)")
    )
    assert planted != text
    revision.write_text(planted)
    with scratch_databases("sqlite", None, 1) as (empty,):
        done(copy, empty, "upgrade heads")
        differences = database_differences((together.databases["sqlite"][0], empty))
        assert {difference.key.id for difference in differences} == {
            "check.expression",
            "column.null",
            "foreign_key.references",
        }
        refused = alembic(copy, empty, "check")
    assert refused.returncode == 255
    assert "modify_nullable" in refused.stdout + refused.stderr


def test_down_to_nothing(together: Moved, kind: str) -> None:
    """All that was made is dropped, and a table of somebody else's is left."""
    server = servers()[kind]
    with scratch_databases(kind, server, 1) as (empty,):
        execute(empty, "CREATE TABLE somebodys (id integer)")
        before = without_bookkeeping(read_schema(empty))
        done(together.environment, empty, "upgrade heads", "check", "downgrade base")
        assert without_bookkeeping(read_schema(empty)) == before


ADDED = """

class Added(Base):
    '''Added by hand.'''

    __tablename__ = "auth_added"

    id: Mapped[BigKey]
    site_id: Mapped[int] = mapped_column(sa.Integer, DeferredForeignKey("django_site.id"))
"""


def test_a_database_is_taken_over(contrib: Moved, kind: str, tmp_path: Path) -> None:
    """Stamped, checked, altered by the next revisions of two branches, and taken down again.

    The rows stay, the revisions hold what was changed and nothing else, and what is not the
    models' is left alone.
    """
    address = contrib.databases[kind][0]
    environment = shutil.copytree(contrib.environment, tmp_path / "ported_migrations")
    models = tmp_path / "ported.py"
    for name in ("somebodys", "django_migrations"):
        execute(address, f"CREATE TABLE {name} (id integer)")
    rows = counted(address)
    models.write_text(contrib.output.read_text())
    done(environment, address, "stamp heads", "check")
    text = models.read_text()
    for table, line in (
        ("auth_group", "note: Mapped[str | None] = mapped_column(sa.String(9), index=True)"),
        # With a check that only SQLite has.
        ("django_site", "rank: Mapped[dict[str, Any] | None] = mapped_column(Json)"),
    ):
        text = text.replace(f'"{table}"\n\n', f'"{table}"\n\n    {line}\n')
    models.write_text(text + ADDED)
    asked = "revision --autogenerate --head {0}@head -m 'It has changed'"
    steps = [step for label in ("auth", "sites") for step in (asked.format(label), "upgrade heads")]
    done(environment, address, *steps, "check")
    versions = environment / "versions"
    first = (versions / "auth" / "auth_0002_it_has_changed.py").read_text()
    second = (versions / "sites" / "sites_0002_it_has_changed.py").read_text()
    assert set(re.findall(r"\w+_table\W+'?(\w+)", first)) == {"auth_added", "auth_group"}
    assert set(re.findall(r"\w+_table\W+'?(\w+)", second)) == {"django_site"}
    assert "depends_on = 'sites_0001'" in first
    assert counted(address) == rows
    if kind == "postgresql":
        # It looks at once whether what is referred to is there.
        with scratch_databases(kind, servers()[kind], 1) as (empty,):
            done(environment, empty, "upgrade heads", "check")
    done(environment, address, "downgrade base")
    left = {key.place[0] for key in read_schema(address) if key.kind == "table"}
    assert left == {"alembic_version", "django_migrations", "somebodys"}


#: Changes of the ported models for which SQLite's tables have to be copied, and others with them.
CHANGES = {
    "high: Mapped[int]": "high: Mapped[int | None]",
    'sa.String(9), comment="What': 'sa.String(30), comment="What',
    'sa.Index("ruled_lower", sa.text("(LOWER(name))"))': (
        'sa.Index("ruled_higher", sa.text("(UPPER(note))"))'
    ),
    "    binary: Mapped[bytes]\n": "",
    "positive: Mapped[int] = mapped_column(PositiveBigInteger, index=True)": (
        "positive: Mapped[int] = mapped_column(sa.BigInteger, index=True)\n"
        '    egg_id: Mapped[BigInt | None] = mapped_column(DeferredForeignKey("zoo_egg.id"))\n'
        "    more: Mapped[int | None] = mapped_column(PositiveBigInteger)"
    ),
    '\n\nunique_together(Ruled.__table__, "low", "high")': (
        '\n\nunique_together(Ruled.__table__, "low", "note")'
    ),
}


def test_a_table_is_copied_with_all_it_has(together: Moved, tmp_path: Path) -> None:
    """A later revision makes of Django's tables on SQLite what the changed models make at once.

    Rows stay, and so do checks without a name, deferred keys, types as they are spelled, counters,
    indexes on expressions, triggers and views.
    """
    copy = shutil.copytree(together.output, tmp_path / "ported")
    models = copy / "zoo.py"
    text = models.read_text()
    for old, new in CHANGES.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    models.write_text(text)
    view = "CREATE VIEW seen AS SELECT url, one_id FROM zoo_plain"
    trigger = "CREATE TRIGGER kept AFTER DELETE ON zoo_plain BEGIN DELETE FROM zoo_hen; END"
    with scratch_databases("sqlite", None, 2) as (altered, made):
        shutil.copyfile(together.databases["sqlite"][0].name, altered.name)
        execute(altered, view)
        execute(altered, trigger)
        execute(altered, "INSERT INTO zoo_ruled VALUES (7, ':x', 'n', 1, 2, 1, NULL, 'o')")
        execute(altered, "INSERT INTO zoo_plain VALUES (8, 't', 's', 'u', 7, 7, 7, 's', x'00', 5)")
        revise = "revision --autogenerate --head zoo@head -m changed"
        done(copy, altered, "stamp heads", revise, "upgrade heads", "check")
        ran = process("port_process", str(copy), made.url)
        assert ran.returncode == 0, ran.stderr
        execute(made, view)
        execute(made, trigger)
        assert database_differences((made, altered)) == []
        with closing(connect(altered, read_only=True)) as connection:
            rows = connection.cursor().execute("SELECT * FROM zoo_plain").fetchall()
        assert rows == [(8, "t", "s", "u", 7, 7, 7, "s", 5, None, None)]


#: Two tables that refer to each other, in place of those that do, and a rule with a percent sign.
CIRCLE = """
class Day(Base):
    __tablename__ = "zoo_day"
    __table_args__ = (sa.CheckConstraint("number % 2 = 0", name="even"),)

    id: Mapped[BigKey]
    number: Mapped[int]
    night_id: Mapped[BigInt | None] = mapped_column(DeferredForeignKey("zoo_night.id"))


class Night(Base):
    __tablename__ = "zoo_night"

    id: Mapped[BigKey]
    day_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("zoo_day.id"))


"""
#: Changes of columns: a default with a percent sign and colons, and a unique column.
COLUMNS = {
    "short: Mapped[str] = mapped_column(sa.String(5), index=True)": (
        "short: Mapped[str] = mapped_column(sa.String(5), unique=True)"
    ),
    "slug: Mapped[str] = mapped_column(sa.String(50))": (
        "slug: Mapped[str] = mapped_column(sa.String(50), server_default=sa.text(\"'5% \\\\:x'\"))"
    ),
}


def test_a_later_revision_goes_up_and_down(together: Moved, kind: str, tmp_path: Path) -> None:
    """Circles are added after both tables and dropped first, and what is unique has a name.

    The revision is the same with every seed of hashes, and contains SQL as it is written.
    """
    copy = shutil.copytree(together.output, tmp_path / "ported")
    models = copy / "zoo.py"
    text = models.read_text()
    start, end = text.index("class Hen(Base)"), text.index("class Defaulted(Base)")
    text = text[:start] + CIRCLE + text[end:]
    start, end = text.index("zoo_hen_friends = "), text.index("class Colour(")
    text = text[:start] + text[end:]
    for old, new in COLUMNS.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    models.write_text(text)
    with scratch_databases(kind, servers()[kind], 1) as (empty,):
        shutil.copytree(together.output, tmp_path / "before")
        done(tmp_path / "before", empty, "upgrade heads")
        revise = "revision --autogenerate --head zoo@head -m later"
        done(copy, empty, revise, "upgrade heads", "check", "downgrade zoo@-1", "upgrade heads")
        done(copy, empty, "check", "downgrade base", "upgrade heads", "check")
    revision = (copy / "migrations/versions/zoo/zoo_0002_later.py").read_text()
    assert re.findall(r"op.drop_table\('(\w+)'\)", revision) == [
        *("zoo_nest_loose", "zoo_laid", "zoo_hen_friends", "zoo_hen_follows"),
        *("zoo_egg", "zoo_nest", "zoo_hen", "zoo_day", "zoo_night"),
    ]
    assert """sa.text("'5% \\\\:x'")""" in revision
    assert "'number % 2 = 0'" in revision
    names = {"sqlite": [], "postgresql": ["zoo_plain_short_key"], "mariadb": ["short"]}
    assert re.findall(r"create_unique_constraint\(batch_op.f\('(\w+)'\)", revision) == names[kind]
    late = {"sqlite": [], "postgresql": ["zoo_night"], "mariadb": ["zoo_night"]}
    added = revision[: revision.index("def downgrade")]
    assert re.findall(r"op.create_foreign_key\(op.f\('\w+'\), '(\w+)'", added) == late[kind]


#: Changes that Alembic itself passes over, by what ``alembic check`` prints of them.
UNSEEN = {
    'sa.String(40), sa.Computed(sa.text("LOWER(text)"), persisted=True), index=True': (
        "sa.String(40), index=True",
        "zoo_defaulted: the column lower is ",
    ),
    'sa.Computed(sa.text("(number * 2)")': (
        'sa.Computed(sa.text("(number * 3)")',
        "zoo_defaulted: the column doubled is (",
    ),
    'sa.CheckConstraint("number < 9"': ('sa.CheckConstraint("number < 8"', "added_last_too"),
    'sa.Index("ruled_low_high", low.desc(), "high")': (
        'sa.Index("ruled_low_high", "low", "high")',
        "'remove_index', Index('ruled_low_high'",
    ),
}


def test_other_differences_are_reported(together: Moved, kind: str, tmp_path: Path) -> None:
    """A generated expression, a check and the direction of an index are compared."""
    copy = shutil.copytree(together.output, tmp_path / "ported")
    models = copy / "zoo.py"
    text = models.read_text()
    for old, (new, _) in UNSEEN.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    models.write_text(text)
    ran = alembic(copy, together.databases[kind][1], "check")
    assert ran.returncode == 255
    missing = [message for _, message in UNSEEN.values() if message not in ran.stdout + ran.stderr]
    assert missing == []


def counted(address: Address) -> int:
    """Return how many permissions Django's migrations have written."""
    with closing(connect(address, read_only=True)) as connection:
        cursor = connection.cursor()
        cursor.execute("SELECT count(*) FROM auth_permission")
        (count,) = cursor.fetchone()
    assert count
    return int(count)


def execute(address: Address, statement: str) -> None:
    """Run a statement on a database."""
    with closing(connect(address)) as connection:
        connection.cursor().execute(statement)
        connection.commit()


#: Statements with all that SQLAlchemy or a driver could take for something else.
STATEMENTS = {
    "sqlite": [
        Statement(
            "view odd",
            "CREATE VIEW odd AS\nSELECT ':name %s %(x)s 100%' AS \"a:b\", '\\:x' AS c",
            "DROP VIEW odd",
        ),
    ],
    "postgresql": [
        Statement("schema kept", "CREATE SCHEMA kept", "DROP SCHEMA kept", before=True),
        Statement(
            "function odd()",
            "CREATE FUNCTION odd() RETURNS text LANGUAGE plpgsql AS $$\n"
            "DECLARE found text := '{1,2}'::text;\n"
            "BEGIN\n    RETURN format('%s :name 100%%', found);\nEND $$",
            "DROP FUNCTION odd()",
        ),
        Statement("view odd_view", "CREATE VIEW odd_view AS SELECT odd()", "DROP VIEW odd_view"),
    ],
    "mariadb": [
        Statement(
            "function odd()",
            "CREATE FUNCTION odd() RETURNS varchar(20) DETERMINISTIC\n"
            "RETURN DATE_FORMAT('2020-01-02', '%d :name %%')",
            "DROP FUNCTION odd",
        ),
    ],
}


def test_what_no_model_holds_runs_as_it_stands(kind: str, tmp_path: Path) -> None:
    """Statements run in order on their own kind of database, and are undone in reverse order."""
    port = Port((), statements={kind: tuple(listed) for kind, listed in STATEMENTS.items()})
    output = tmp_path / "ported"
    write({output: package_files(port) | environment_files(port, "ported", single=False)})
    with scratch_databases(kind, servers()[kind], 1) as (empty,):
        execute(empty, "CREATE TABLE somebodys (id integer)")
        before = read_schema(empty)
        done(output, empty, "upgrade heads", "check")
        with closing(connect(empty, read_only=True)) as connection:
            cursor = connection.cursor()
            cursor.execute("SELECT * FROM odd" if kind == "sqlite" else "SELECT odd()")
            assert (
                cursor.fetchone()
                == {
                    "sqlite": (":name %s %(x)s 100%", "\\:x"),
                    "postgresql": ("{1,2} :name 100%",),
                    "mariadb": ("02 :name %",),
                }[kind]
            )
        done(output, empty, "downgrade base")
        assert without_bookkeeping(read_schema(empty)) == without_bookkeeping(before)


def test_both_outputs_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the file cannot be moved into place, the folder next to it stays as it was."""
    file, folder = tmp_path / "ported.py", tmp_path / "ported_migrations"
    file.touch()
    folder.mkdir()
    (folder / "mine.py").touch()
    replace = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if target == file:
            raise PermissionError(13, "refused")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(OutputRefusedError):
        write({file: {"ported.py": ""}, folder: {"env.py": ""}})
    assert sorted(tmp_path.rglob("*")) == before
    monkeypatch.undo()
    write({file: {"ported.py": ""}, folder: {"versions/env.py": ""}})
    assert {path.name for path in tmp_path.rglob("*")} == {
        *("ported.py", "ported_migrations", "versions", "env.py"),
    }


def test_a_database_has_to_be_named(contrib: Moved) -> None:
    """Without DATABASE_URL and ``sqlalchemy.url`` nothing is guessed."""
    ran = alembic(contrib.environment, None, "check")
    message = "FAILED: set DATABASE_URL, or sqlalchemy.url in alembic.ini"
    assert (ran.returncode, ran.stdout.strip() or ran.stderr.strip()) == (255, message)
