"""What ``port`` writes does not depend on which drivers are installed."""

import subprocess
import sys
from pathlib import Path

import django
import pytest

from side_by_side.databases.kinds import KINDS
from tests import ROOT
from tests.port.proof import process
from tests.port.zoo import ENGINES, ONE_BY_ONE, ZOO, make

PROJECTS = [name for name in ZOO if name not in ONE_BY_ONE]
PROJECTS += [f"{name}-{kind}" for name in ONE_BY_ONE for kind in KINDS]
HIDDEN = "MySQLdb,psycopg,psycopg2"


def written(folder: Path, hidden: str) -> dict[str, bytes]:
    """Return what the port of each project of the zoo holds, by path."""
    folder.mkdir()
    done = process("zoo_process", str(folder), hidden, *PROJECTS)
    assert (done.returncode, done.stderr) == (0, "")
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_ports_are_the_same_without_drivers(tmp_path: Path) -> None:
    """Every file of every port of the zoo is byte for byte that written with the drivers."""
    pytest.importorskip("MySQLdb")
    pytest.importorskip("psycopg")
    with_drivers = written(tmp_path / "with", "")
    without = written(tmp_path / "without", HIDDEN)
    assert len([name for name in with_drivers if name.endswith("/ported/zoo.py")]) == len(PROJECTS)
    assert without.keys() == with_drivers.keys()
    for name, text in with_drivers.items():
        assert without[name].decode() == text.decode(), name


def run(folder: Path, code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run code in a folder, in a process that cannot import a driver."""
    hide = f"import sys\nfor name in {HIDDEN.split(',')}:\n    sys.modules[name] = None\n"
    return subprocess.run(
        [sys.executable, "-c", hide + code, *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        env={"PATH": "", "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
    )


COMMAND = "from side_by_side.cli.main import main\nsys.exit(main())\n"


@pytest.mark.parametrize("kind", sorted(ENGINES))
def test_a_project_whose_own_driver_is_missing_is_ported(kind: str, tmp_path: Path) -> None:
    """Settings may name any database: models are ported without a driver and without a server."""
    make("defaults", tmp_path, kind)
    done = run(tmp_path, COMMAND, "port", "--settings", "settings", "--output", "ported")
    assert done.returncode == 0, done.stderr
    assert "class Defaulted(Base):" in (tmp_path / "ported" / "zoo.py").read_text()


def test_a_missing_driver_stays_missing(tmp_path: Path) -> None:
    """Where a project imports a driver itself, the message names it: no stand-in is in its way."""
    make("defaults", tmp_path)
    models = tmp_path / "zoo" / "models.py"
    models.write_text(f"import psycopg\n\n{models.read_text()}")
    done = run(tmp_path, COMMAND, "port", "--settings", "settings", "--output", "ported")
    assert done.stderr == (
        "side-by-side: the project of 'settings' cannot be loaded: the module 'psycopg' is not "
        "installed (zoo/models.py:1). Install what the project needs into the environment that "
        "runs side-by-side\n"
    )
    assert done.returncode == 2
    assert not (tmp_path / "ported").exists()


def test_the_stand_ins_open_nothing(tmp_path: Path) -> None:
    """Django's backends load with the stand-ins, and the drivers cannot be imported afterwards."""
    code = (
        "from side_by_side.port.read.absent_drivers import import_backends\n"
        "import_backends()\n"
        "from django.db.backends.mysql import base as mysql\n"
        "from django.db.backends.postgresql import base as postgresql\n"
        "for base in (mysql, postgresql):\n"
        "    try:\n"
        "        base.Database.connect(host='localhost')\n"
        "    except ImportError as error:\n"
        "        print(error)\n"
        "for name in ('MySQLdb', 'MySQLdb.constants', 'psycopg', 'psycopg.sql'):\n"
        "    try:\n"
        "        __import__(name)\n"
        "    except ImportError:\n"
        "        print(name)\n"
    )
    done = run(tmp_path, code)
    assert (done.stdout, done.stderr) == (
        (
            "the driver MySQLdb is not installed, so nothing can be opened with it\n"
            "the driver psycopg is not installed, so nothing can be opened with it\n"
            "MySQLdb\nMySQLdb.constants\npsycopg\npsycopg.sql\n"
        ),
        "",
    )


def test_a_django_that_needs_more_of_a_driver_is_one_message(tmp_path: Path) -> None:
    """Where a stand-in has not all that a version of Django names, the driver is asked for."""
    code = (
        "from types import ModuleType\n"
        "from side_by_side.port.read import absent_drivers\n"
        "stand_in = ModuleType('MySQLdb')\n"
        "absent_drivers.STAND_INS['MySQLdb'] = lambda: {'MySQLdb': stand_in}\n"
    )
    make("defaults", tmp_path)
    done = run(tmp_path, code + COMMAND, "port", "--settings", "settings", "--output", "ported")
    assert done.stderr == (
        f"side-by-side: Django {django.__version__} cannot describe its database without the "
        "driver MySQLdb: django.db.backends.mysql.base: No module named 'MySQLdb.constants'; "
        "'MySQLdb' is not a package. Install it: pip install "
        "'django-sqlalchemy-side-by-side[mariadb]'\n"
    )
    assert done.returncode == 2
