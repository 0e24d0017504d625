"""The definitions of modules are kept, and read again when a module changes."""

import os
import sys
from pathlib import Path

import pytest

from side_by_side.find import definitions
from side_by_side.find.definitions import definitions_of, read_modules

TEXT = '''
LIMIT = 3


@cache
def first(rows):
    """Return one."""
    return rows.filter(name__in=NAMES)[:LIMIT]


class Course(Base):
    __mapper_args__ = {"version_id_col": 1}

    class Meta:
        ordering = ["name"]
'''


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that the definitions are kept in."""
    path = tmp_path / "cache" / "kept.json"
    monkeypatch.setattr(definitions, "_kept_in", lambda: path)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return path


@pytest.fixture
def module(tmp_path: Path) -> Path:
    """A module that defines three names."""
    path = tmp_path / "module.py"
    path.write_text(TEXT)
    return path


def test_definitions_are_read() -> None:
    """With their decorators, the names that they use, and the options of models."""
    found = definitions_of(TEXT)
    assert list(found) == ["LIMIT", "first", "Course"]
    first = found["first"]
    assert (first.is_function, first.line, first.doc) == (True, 5, "Return one.")
    assert first.text.startswith("@cache\ndef first")
    assert {"filter", "__in", "slice"} <= set(first.idioms)
    assert "LIMIT" in first.uses
    course = found["Course"]
    assert (course.is_function, course.bases) == (False, ["Base"])
    assert {"__mapper_args__", "version_id_col", "ordering", "Meta.ordering"} <= set(course.idioms)


def test_a_module_is_parsed_once(kept: Path, module: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second time, what was kept is the same."""
    once = read_modules([module])
    assert once[module] == definitions_of(TEXT)
    monkeypatch.setattr(definitions, "definitions_of", pytest.fail)
    assert read_modules([module]) == once
    assert kept.is_file()


def test_a_module_that_changed_is_parsed_again(kept: Path, module: Path) -> None:
    """Its size or its time is another; one that is gone is forgotten."""
    read_modules([module])
    module.write_text(TEXT.replace("LIMIT", "LEAST"))
    os.utime(module, ns=(1, 1))
    assert "LEAST" in read_modules([module])[module]
    other = module.with_name("other.py")
    other.write_text("A = 1\n")
    module.unlink()
    assert read_modules([module, other]) == {module: {}, other: definitions_of("A = 1\n")}
    assert str(module) not in kept.read_text()


@pytest.mark.parametrize("text", ["", "[]", "{", "[[], []]", '[["old"], {}]'])
def test_what_cannot_be_read_is_written_again(kept: Path, module: Path, text: str) -> None:
    """A broken file, or one of another version."""
    kept.parent.mkdir()
    kept.write_text(text)
    assert "first" in read_modules([module])[module]
    assert "filter" in kept.read_text()


def test_nothing_is_kept_where_bytecode_is_not(
    kept: Path, module: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither if that is not wanted, nor if the folder is not writable."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert "first" in read_modules([module])[module]
    assert not kept.exists()
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    kept.parent.write_text("a file where the folder would be")
    assert "first" in read_modules([module])[module]
