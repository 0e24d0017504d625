"""Rows are read from YAML, and a broken row is named with its line."""

from pathlib import Path

import pytest

from side_by_side.chapters.chapter_modules import FOLDER
from side_by_side.chapters.rows import BrokenRowsError, DanglingRowsError, Row, read_rows
from side_by_side.chapters.sides import make_sides
from side_by_side.chapters.sides.protocol import Side
from side_by_side.databases import Address

ROW = "- model: academy.category\n  pk: 1\n  fields: {name: Science, slug: science}\n"


def rows_of(folder: Path, text: str | bytes) -> list[Row]:
    """Read a file with this text."""
    path = folder / "rows.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_rows(path)


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["unix", "windows"])
def test_rows_are_read_in_their_order(tmp_path: Path, end: str) -> None:
    """Rows keep their order and their line, with any line ends."""
    found = rows_of(tmp_path, (ROW + ROW.replace("pk: 1", "pk: 2")).replace("\n", end))
    assert [(row.pk, row.line) for row in found] == [(1, 1), (2, 4)]
    assert found[0].fields == {"name": "Science", "slug": "science"}


BROKEN = {
    "no YAML": (ROW + "- [\n", "rows.yaml:5: expected the node content, but found '<stream end>'"),
    "empty": ("", "rows.yaml:1: there are no rows; write a list of {model, pk, fields}"),
    "comments only": (
        "# nothing yet\n",
        "rows.yaml:1: there are no rows; write a list of {model, pk, fields}",
    ),
    "no list": (
        "model: x\n",
        "rows.yaml:1: there are no rows; write a list of {model, pk, fields}",
    ),
    "a key missing": (
        ROW + "- model: academy.category\n  fields: {}\n",
        "rows.yaml:4: a row has exactly the keys model, pk and fields",
    ),
    "fields are no mapping": (
        "- {model: a.b, pk: 1, fields: 3}\n",
        "rows.yaml:1: the fields of a row are a mapping of names to values",
    ),
    "a date that is none": (
        "- {model: a.b, pk: 1, fields: {dob: 2024-02-31}}\n",
        "rows.yaml:1: day is out of range for month",
    ),
    "a tag for another value than null": (
        "- {model: a.b, pk: 1, fields: {data: !json 3}}\n",
        "rows.yaml:1: !json is for null only",
    ),
    "a row that is there twice": (
        ROW + ROW,
        "rows.yaml:4: academy.category 1 already exists on line 1; give it another key",
    ),
    "not UTF-8": (b"- \xff\n", "rows.yaml:1: not UTF-8 at byte 2"),
}


@pytest.mark.parametrize(("text", "message"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_named_with_its_line(
    tmp_path: Path, text: str | bytes, message: str
) -> None:
    """What cannot be read is one message with file, line and reason."""
    with pytest.raises(BrokenRowsError) as caught:
        rows_of(tmp_path, text)
    assert str(caught.value).replace(f"{tmp_path}/", "").startswith(message)


def test_both_parsers_read_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """The parser in C, where it is installed, reads rows and their lines as the other does."""
    files = sorted(FOLDER.glob("*/rows.yaml"))
    fast = [read_rows(path) for path in files]
    monkeypatch.setattr("yaml.__with_libyaml__", False)
    assert [read_rows(path) for path in files] == fast
    assert len(files) > 10


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """A file that is not there is named."""
    with pytest.raises(BrokenRowsError, match=r"absent\.yaml:1: No such file or directory"):
        read_rows(tmp_path / "absent.yaml")


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Address]:
    """A database of each side, without rows."""
    folder = tmp_path_factory.mktemp("migrated")
    found = {}
    for side in make_sides():
        found[side.name] = Address("sqlite", str(folder / f"{side.name}.sqlite3"))
        side.migrate(found[side.name])
    return found


WRONG_ROWS = {
    "no such model": "- {model: academy.nothing, pk: 1, fields: {}}",
    "no such field": "- {model: academy.category, pk: 1, fields: {nothing: 1}}",
    "a value of another type": "- {model: academy.user, pk: 1, fields: {dob: yesterday}}",
    "a decimal that is none": "- {model: academy.course, pk: 1, fields: {price: cheap}}",
    "a value that is refused": "- {model: academy.user, pk: 1, fields: {last_name: null}}",
}


@pytest.mark.parametrize("side", make_sides(), ids=lambda side: str(side.name))
@pytest.mark.parametrize("text", WRONG_ROWS.values(), ids=WRONG_ROWS)
def test_a_row_that_fits_no_model_is_named(
    tmp_path: Path, migrated: dict[str, Address], side: Side, text: str
) -> None:
    """Both sides name the file and line of a row that they cannot store."""
    rows = rows_of(tmp_path, f"# a comment\n{text}\n")
    with pytest.raises(BrokenRowsError) as caught:
        side.load(migrated[side.name], {"academy": rows})
    assert str(caught.value).startswith(f"{tmp_path / 'rows.yaml'}:2: ")


@pytest.mark.parametrize("side", make_sides(), ids=lambda side: str(side.name))
def test_dangling_rows_are_reported(
    tmp_path: Path, migrated: dict[str, Address], side: Side
) -> None:
    """What is missing shows at the end only, because rows may come in any order."""
    text = "- {model: academy.category, pk: 1, fields: {name: a, slug: a, parent: 9}}"
    with pytest.raises(DanglingRowsError) as caught:
        side.load(migrated[side.name], {"academy": rows_of(tmp_path, text)})
    assert str(caught.value).startswith("the rows of all chapters have a dangling reference: ")
    assert str(caught.value).endswith("; add the missing row, or refer to another")
