"""A history.yaml that is broken, or does not fit its chapter: one message with file and line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.small_project import Project, assert_one_message, make_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A small project whose chapter shop has two steps."""
    return make_project(tmp_path)


def history(text: str) -> Callable[[Project], None]:
    """Return what writes a history.yaml."""
    return lambda project: project.write("shared_fixtures/shop/history.yaml", text)


def not_utf8(project: Project) -> None:
    """Write bytes that are not UTF-8."""
    (project.root / "shared_fixtures/shop/history.yaml").write_bytes(b"- after: \xff\n")


HISTORY = "shared_fixtures/shop/history.yaml"
AFTER = '- after: "0001"\n'

#: Broken histories, with the expected message.
BROKEN: dict[str, tuple[Callable[[Project], None], str]] = {
    "a history that is not a list": (
        history("after: 1\n"),
        f"{HISTORY}:1: write a list of {{after, insert}} and {{after, rows}}",
    ),
    "a history that is not YAML": (
        history(f"{AFTER}  insert: ["),
        f"{HISTORY}:2: expected the node content, but found '<stream end>'",
    ),
    "a history that is not text": (not_utf8, f"{HISTORY}:1: not UTF-8 at byte 9"),
    "a history with a character that no YAML has": (
        history(f"{AFTER}  insert: \x07\n"),
        (
            f"{HISTORY}:1: unacceptable character #x0007: special characters are not allowed in "
            '"<unicode string>", position 26'
        ),
    ),
    "a history with a day that is none": (
        history(f"{AFTER}  insert: {{shop_item: [{{id: 2024-02-30}}]}}\n"),
        f"{HISTORY}:1: day is out of range for month",
    ),
    "a history with an unknown key": (
        history(f"{AFTER}  inserts: {{}}\n"),
        f"{HISTORY}:1: unknown: 'inserts'",
    ),
    "a history with an unknown step": (
        history('- after: "0009"\n  insert: {}\n'),
        f"{HISTORY}:1: there is no step '0009'; the last is '0002'",
    ),
    "a history with a number without quotes": (
        history("- after: 0001\n  insert: {}\n"),
        f'{HISTORY}:1: the step\'s number is in quotes: after: "0001", and not 1',
    ),
    "a history with a table that is not there": (
        history(f"{AFTER}  insert: {{shop_lamp: [{{id: 1}}]}}\n"),
        f"{HISTORY}:1: shop_lamp {{'id': 1}}: no such table: shop_lamp",
    ),
    "a history that expects rows of a table that is not there": (
        history(f"{AFTER}  rows: {{shop_lamp: [{{id: 1}}]}}\n"),
        f"{HISTORY}:1: shop_lamp: no such table: shop_lamp",
    ),
    "a history with rows of several shapes": (
        history(f"{AFTER}  rows: {{shop_item: [{{id: 1}}, {{id: 2, name: x}}]}}\n"),
        f"{HISTORY}:1: the rows of shop_item do not all name the same columns",
    ),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_history_is_reported(project: Project, what: str) -> None:
    """One message that names the place, and no scratch database stays."""
    break_it, message = BROKEN[what]
    break_it(project)
    done = project.run("migrations", "compare", "shop", "--database", "sqlite")
    assert assert_one_message(project, done) == message
