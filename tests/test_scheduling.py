"""The scheduling of the suite names files that exist."""

from tests import ROOT
from tests.scheduling import LONG, ONE, SHARED, name_shared_work


def test_the_named_files_exist() -> None:
    """A file that was renamed would run in many processes, or last."""
    names = {*SHARED, *ONE, *LONG}
    assert {name for name in names if not (ROOT / name).is_file()} == set()
    assert set(ONE) <= SHARED.keys()


def test_work_is_shared_by_database() -> None:
    """Tests of one file share work if they run on the same database."""
    file = "tests/chapters/test_questions.py"
    assert name_shared_work(f"{file}::test_a[sqlite-django]") == "the chapters sqlite"
    assert name_shared_work(f"{file}::test_b[mariadb]") == "the chapters mariadb"
    assert name_shared_work("tests/test_cli.py::test_a") == "tests/test_cli.py::test_a"
