"""Reads the rows that both sides load, from a chapter's ``rows.yaml``."""

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from side_by_side.errors import SideBySideError


class BrokenRowsError(SideBySideError):
    """An invalid ``rows.yaml`` or ``history.yaml``."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        self.path = path
        self.line = line
        self.reason = reason
        super().__init__(f"{path}:{line}: {reason}")


class DanglingRowsError(SideBySideError):
    """Valid rows with dangling references."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(
            f"the rows of all chapters have a dangling reference: {reason.rstrip('.')}; "
            "add the missing row, or refer to another"
        )


@dataclass(frozen=True)
class JsonNull:
    """JSON's null as a whole document, ``!json null`` in a file; a plain ``null`` is SQL's."""


class _RowLoader(yaml.SafeLoader):
    """Knows the tag of JSON's null."""


def _json_null(loader: yaml.SafeLoader, node: yaml.Node) -> JsonNull:
    if not isinstance(node, yaml.ScalarNode) or loader.construct_scalar(node) != "null":
        raise yaml.constructor.ConstructorError(None, None, "!json is for null only")
    return JsonNull()


_RowLoader.add_constructor("!json", _json_null)


@dataclass(frozen=True)
class Row:
    """One object as Django's fixtures write it: its model, its key and its fields."""

    model: str
    pk: Any
    fields: Mapping[str, Any]
    path: Path
    line: int


def read_rows(path: Path) -> list[Row]:
    """Return the rows of a file, in its order.

    Raises:
        BrokenRowsError: The file is missing, is not YAML, or contains something other than rows
            or the same row twice.

    Source: https://docs.djangoproject.com/en/5.2/topics/serialization/#yaml
    """
    try:
        text = path.read_text(encoding="utf-8")
        nodes = _composed(text)
    except OSError as error:
        raise BrokenRowsError(path, 1, error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise BrokenRowsError(path, 1, f"not UTF-8 at byte {error.start}") from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        raise BrokenRowsError(path, mark.line + 1 if mark else 1, error.problem or "") from error
    except yaml.YAMLError as error:
        raise BrokenRowsError(path, 1, " ".join(str(error).split())) from error
    if not isinstance(nodes, yaml.SequenceNode) or not nodes.value:
        raise BrokenRowsError(path, 1, "there are no rows; write a list of {model, pk, fields}")
    constructor = _RowLoader("")
    rows = [_row(path, node, constructor) for node in nodes.value]
    lines: dict[tuple[str, str], int] = {}
    for row in rows:
        # Django would take the second as an update of the first.
        first = lines.setdefault((row.model, str(row.pk)), row.line)
        if row.pk is not None and first != row.line:
            reason = f"{row.model} {row.pk} already exists on line {first}; give it another key"
            raise BrokenRowsError(path, row.line, reason)
    return rows


def _composed(text: str) -> yaml.Node | None:
    """Parse YAML with the parser in C, which is ten times as fast, if it is available.

    Invalid YAML is parsed again in Python, so that the message is the same everywhere.
    """
    if yaml.__with_libyaml__:
        with contextlib.suppress(yaml.YAMLError):
            return yaml.compose(text, Loader=yaml.CSafeLoader)
    return yaml.compose(text, Loader=yaml.SafeLoader)


def _row(path: Path, node: yaml.Node, constructor: yaml.SafeLoader) -> Row:
    line = node.start_mark.line + 1
    try:
        value = constructor.construct_document(node)
    except (yaml.YAMLError, ValueError) as error:
        problem = getattr(error, "problem", None) or str(error)
        raise BrokenRowsError(path, line, problem) from error
    if not isinstance(value, dict) or set(value) != {"model", "pk", "fields"}:
        raise BrokenRowsError(path, line, "a row has exactly the keys model, pk and fields")
    if not isinstance(value["fields"], dict):
        raise BrokenRowsError(path, line, "the fields of a row are a mapping of names to values")
    return Row(str(value["model"]), value["pk"], value["fields"], path, line)
