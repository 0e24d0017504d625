"""Every trap of the catalogue stands at an entry that executes it, or has a reason."""

import re

from tests import ROOT
from tests.chapters.trap_ids import NOT_EXECUTED, OTHER_IDS, PARTLY_EXECUTED, TRAP_IDS

ID = r"[A-Z]{2}-\d\d"
COMMENT = re.compile(rf"#.*?\b({ID}(?:, {ID})*)")


def named() -> dict[str, set[str]]:
    """Return the ids in comments of the entries, and the files that name each."""
    found: dict[str, set[str]] = {}
    for path in sorted((ROOT / "shared_fixtures").rglob("*.py")):
        for ids in COMMENT.findall(path.read_text()):
            for name in ids.split(", "):
                found.setdefault(name, set()).add(str(path.relative_to(ROOT)))
    return found


def test_every_trap_is_executed_or_has_a_reason() -> None:
    """A new reason is needed only for a trap that no entry executes."""
    missing = [name for name in TRAP_IDS if name not in named() and name not in NOT_EXECUTED]
    assert missing == [], "name the id above the question or the trap that executes it"


def test_no_reason_is_stale() -> None:
    """A trap that an entry executes has no reason why none does."""
    assert sorted(NOT_EXECUTED.keys() & named().keys()) == []
    assert sorted(NOT_EXECUTED.keys() - TRAP_IDS.keys()) == []
    assert sorted(PARTLY_EXECUTED.keys() - named().keys()) == []


def test_every_id_that_an_entry_names_is_known() -> None:
    """A misspelled id would leave its trap without an entry."""
    known = TRAP_IDS.keys() | OTHER_IDS
    assert {name: files for name, files in named().items() if name not in known} == {}
    assert TRAP_IDS.keys() & OTHER_IDS == set()
