"""The value that Django gives to the rows which have none."""

from dataclasses import dataclass
from typing import Any

from side_by_side.column_types.source import EMPTY, Reference, Source
from side_by_side.port.read.columns import read_column
from side_by_side.port.read.conversions import CONSTANTS
from side_by_side.port.read.offline_editors import call_with_editors


@dataclass(frozen=True)
class Fill:
    """A value as SQL by kind of database or, where Python computes it, as source."""

    spellings: tuple[tuple[str, str], ...] = ()
    computed: Source = EMPTY


def fill_of(field: Any) -> Fill:
    """Return the value that Django gives to the rows that have none, empty for NULL."""

    def spelled(_: str, editor: Any) -> str:
        if field.has_db_default():
            sql, parameters = editor.db_default_sql(field)
            return str(sql % tuple(map(editor.parameter, parameters))).strip()
        return str(editor.parameter(editor.effective_default(field))).strip()

    is_time = getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False)
    varies = is_time or (callable(field.default) and field.default not in CONSTANTS)
    if varies and not field.has_db_default():
        read = read_column(field.model, field, str(field.column))
        if read is not None and _is_callable(read[0].default):
            # Evaluated when the step runs, once for all rows, as Django does.
            return Fill(computed=read[0].default)
    spellings = call_with_editors(spelled)
    if set(spellings.values()) == {"NULL"}:
        return Fill()
    return Fill(tuple(spellings.items()))


def _is_callable(default: Source) -> bool:
    """Whether the source of a default is that of a function, not of a value."""
    if not default:
        return False
    first = default.parts[0]
    is_name = isinstance(first, Reference) and len(default.parts) == 1
    return is_name or (isinstance(first, str) and first.startswith("lambda: "))
