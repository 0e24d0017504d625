"""Bad input: one message with the cause and the cure, status 2, nothing on stdout."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.check.project import Project, copy_project

CONNECTS = """
import sqlalchemy
engine = sqlalchemy.create_engine("sqlite:///own.sqlite3")
engine.connect()
"""
TWICE = """

class Again(Base):
    __tablename__ = "press_author"
    id: Mapped[int] = mapped_column(primary_key=True)
"""
LENGTHLESS = "name: Mapped[str] = mapped_column(String(100))"

Change = Callable[[Project], None]


def write(name: str, text: str) -> Change:
    """Return a change that writes a file."""
    return lambda project: project.write(name, text)


def append(name: str, text: str) -> Change:
    """Return a change that writes at the end of a file."""
    return lambda project: project.write(name, (project.folder / name).read_text() + text)


SIDES = ["--settings", "pressroom.settings", "--metadata", "desk.models:Base"]
CASES: dict[str, tuple[list[str], Change | None, str]] = {
    "nothing": ([], None, "there is nothing to compare; give two of --settings, --metadata (or "
    "--alembic) and --live, or name them in [tool.side-by-side] of pyproject.toml"),
    "one side": (SIDES[:2], None, "there is nothing to compare; give two of --settings, --metadata "
    "(or --alembic) and --live, or name them in [tool.side-by-side] of pyproject.toml"),
    "no such settings": (["--settings", "none.settings", *SIDES[2:]], None, "the settings "
    "'none.settings' cannot be used: there is no module 'none'. Run the command in the folder that "
    "holds manage.py, or correct the name"),
    "no such module": ([*SIDES[:2], "--metadata", "none.models:Base"], None, "--metadata "
    "none.models:Base: there is no module 'none'. Run the command in the folder that holds "
    "manage.py, or correct the name"),
    "no such name": ([*SIDES[:2], "--metadata", "desk.models:Bass"], None, "--metadata "
    "desk.models:Bass: desk.models has no 'Bass'; it has Base"),
    "no metadata": ([*SIDES[:2], "--metadata", "desk.models:Key"], None, "--metadata "
    "desk.models:Key: it is a BigInteger, neither a MetaData nor a declarative base; it has Base"),
    "no colon": ([*SIDES[:2], "--metadata", "desk.models"], None, "--metadata desk.models: it is "
    "not of the form module:Base or module:metadata"),
    "no tables": ([*SIDES[:2], "--metadata", "desk.empty:metadata"],
        write("desk/empty.py", "from sqlalchemy import MetaData\nmetadata = MetaData()\n"),
        "--metadata desk.empty:metadata: its metadata has no tables; name the module that imports "
        "the models"),
    "two models on one table": (SIDES, append("desk/models.py", TWICE), "--metadata "
    "desk.models:Base: two models declare the table 'press_author'; give one of them another "
    "__tablename__"),
    "a missing dependency": (SIDES, append("desk/models.py", "\nimport nothing_of_the_kind\n"),
        "--metadata desk.models:Base: the module 'nothing_of_the_kind' is not installed "
        "(desk/models.py:78). Install what the project needs into the environment that runs "
        "side-by-side"),
    "models that connect": ([*SIDES[:2], "--metadata", "desk.connects:engine"],
        write("desk/connects.py", CONNECTS), "importing desk.connects connects to a database of its "
        "own, which is not allowed; move the code that connects into a function"),
    "models that end the program": (SIDES, append("desk/models.py", "\nraise SystemExit(3)\n"),
        "--metadata desk.models:Base: importing it ends the program with exit status 3 "
        "(desk/models.py:78). Move the code that ends the program under if __name__ == '__main__'"),
    "no such database": ([*SIDES, "--database", "oracle"], None, "unknown database 'oracle'; choose "
    "sqlite, postgresql or mariadb, or give an address"),
    "no server": ([*SIDES, "--database", "mariadb"], None, "mariadb needs a server: set "
    "MARIADB_URL, for instance MARIADB_URL=mysql://root@127.0.0.1:3306/"),
    "no live database": ([*SIDES, "--live", "sqlite:///none.sqlite3"], None, "cannot open "
    "sqlite:///none.sqlite3: there is no such file"),
    "another kind of live database": ([*SIDES, "--database", "postgresql", "--live", "sqlite:///x"],
        None, "--live is a sqlite database and --database is postgresql, whose types and names "
        "differ; leave --database out"),
    "no such application": ([*SIDES, "--database", "sqlite", "--app", "shop"], None, "no "
    "application with models is labelled 'shop'; choose from press"),
    "no such table": ([*SIDES, "--database", "sqlite", "--table", "none*"], None, "neither django "
    "nor sqlalchemy has a table here, so there is nothing to compare; check --app and --table"),
    "no such ini": ([*SIDES[:2], "--alembic", "none.ini", "--database", "sqlite"], None, "the "
    "sqlalchemy side cannot build its sqlite database: there is no file 'none.ini'"),
    "an app without a project": ([*SIDES[2:], "--live", "sqlite:///x", "--app", "press"], None,
        "--app needs a Django project; give --settings"),
    "models without a project": ([*SIDES[2:], "--live", "sqlite:///x", "--from", "models"], None,
        "--from models needs a Django project; give --settings"),
    "a round trip of one side": ([*SIDES[:2], "--live", "sqlite:///x", "--round-trip"], None,
        "--round-trip needs both ORMs; give --settings and --metadata"),
    "an entry without a reason": (SIDES,
        write("pyproject.toml", '[tool.side-by-side]\naccept = [{id = "column.null"}]\n'),
        "{folder}/pyproject.toml, [tool.side-by-side]: accept: 'column.null' has no reason; "
        "state why the difference may stay"),
    "an unknown key": (SIDES,
        write("pyproject.toml", "[tool.side-by-side]\nignored = []\n"), "{folder}/pyproject.toml, "
        "[tool.side-by-side]: unknown key 'ignored'; did you mean 'ignore'?"),
    "a key of another spelling": (SIDES,
        write("pyproject.toml", '[tool.side-by-side]\nfail_on = "order"\n'),
        "{folder}/pyproject.toml, [tool.side-by-side]: unknown key 'fail_on'; did you mean "
        "'fail-on'?"),
    "an unknown key of an entry": (SIDES,
        write("pyproject.toml", '[tool.side-by-side]\naccept = [{ids = "a", reason = "b"}]\n'),
        "{folder}/pyproject.toml, [tool.side-by-side]: accept: unknown key 'ids'; did you mean "
        "'id'?"),
    "a section of another spelling": (SIDES,
        write("pyproject.toml", "[tool.side_by_side]\nignore = []\n"),
        "{folder}/pyproject.toml, [tool.side-by-side]: [tool.side_by_side] is not read; name it "
        "[tool.side-by-side]"),
    "a section outside of tool": ([],
        write("pyproject.toml", "[SideBySide]\nignore = []\n"),
        "{folder}/pyproject.toml, [tool.side-by-side]: [SideBySide] is not read; name it "
        "[tool.side-by-side]"),
    "a section that is a value": (SIDES,
        write("pyproject.toml", "[tool]\nside-by-side = true\n"),
        "{folder}/pyproject.toml, [tool.side-by-side]: it is True; it must be a table"),
    "a flag that is a word": (SIDES,
        write("pyproject.toml", '[tool.side-by-side]\nround-trip = "yes"\n'),
        "{folder}/pyproject.toml, [tool.side-by-side]: round-trip is 'yes'; it must be true or "
        "false"),
    "an app that is a number": (SIDES,
        write("pyproject.toml", "[tool.side-by-side]\napp = 3\n"),
        "{folder}/pyproject.toml, [tool.side-by-side]: app is 3; it must be a text or a list of "
        "texts"),
    "a source that does not exist": (SIDES,
        write("pyproject.toml", '[tool.side-by-side]\nfrom = "tables"\n'),
        "{folder}/pyproject.toml, [tool.side-by-side]: from is 'tables'; it must be 'models' or "
        "'migrations'"),
    "an unknown severity": (SIDES,
        write("pyproject.toml", "[tool.side-by-side]\nfail-on = 2\n"), "{folder}/pyproject.toml, "
        "[tool.side-by-side]: fail-on is 2; it must be 'breaking', 'behavior', 'order' or "
        "'cosmetic'"),
    "an unknown level": (SIDES,
        write("pyproject.toml", "[tool.side-by-side]\nlevel = 5\n"), "{folder}/pyproject.toml, "
        "[tool.side-by-side]: level is 5; it must be 1, 2, 3 or 4"),
    "level and fail-on": (SIDES,
        write("pyproject.toml", '[tool.side-by-side]\nlevel = 2\nfail-on = "behavior"\n'),
        "{folder}/pyproject.toml, [tool.side-by-side]: fail-on and level are the same; leave level "
        "out"),
    "no TOML": (SIDES, write("pyproject.toml", "[tool"), "{folder}/pyproject.toml, "
    "[tool.side-by-side]: invalid TOML: Expected ']' at the end of a table declaration (at end of "
    "document)"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_bad_input_is_one_message(name: str, tmp_path: Path) -> None:
    """One line on stderr, nothing on stdout, status 2, and no new file."""
    arguments, change, message = CASES[name]
    project = copy_project("pressroom", tmp_path)
    if change is not None:
        change(project)
    before = sorted(project.folder.rglob("*.*"))
    done = project.run("check", *arguments, env={"MARIADB_URL": "", "POSTGRESQL_URL": ""})
    expected = message.replace("{folder}", str(project.folder.resolve()))
    assert done.err == f"side-by-side: {expected}\n"
    assert (done.status, done.out) == (2, "")
    after = [path for path in sorted(project.folder.rglob("*.*")) if path.suffix != ".pyc"]
    assert after == before
