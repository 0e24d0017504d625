"""Triggers, routines and events: rows of the catalogue -> facts.

Their bodies are compared as they were written: a space more in a program is a difference, because
mariadb-dump shows it as well.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from side_by_side.schema.facts import Facts, Key, Listing, Value
from side_by_side.schema.mariadb.catalogue import Row
from side_by_side.schema.mariadb.objects import described
from side_by_side.schema.mariadb.text import plain, words

#: A package has neither parameters nor a word on what it does.
ROUTINES = ("FUNCTION", "PROCEDURE")
TIMES = ("before", "after")
EVENTS = ("insert", "update", "delete")
_EVENT_WORDS = {"INSERT", "UPDATE", "DELETE", "OR", "OF"}

_FOR_EACH_ROW = re.compile(r"\bFOR\s+EACH\s+ROW\s+", re.IGNORECASE)
_CHARSETS = ("character_set_client", "collation_connection", "database_collation")


def trigger_facts(
    rows: Iterable[Row], printed: Mapping[str, str], tables: Iterable[str]
) -> dict[Key, Value]:
    """Return the facts of all triggers, and in which order they run on each table.

    ``printed`` is the whole statement by the trigger's name: only there stand ``UPDATE OF`` and
    characters beyond the basic plane.

    Source: https://mariadb.com/docs/server/reference/system-tables/information-schema/information-schema-tables/information-schema-triggers-table
    """
    facts: dict[Key, Value] = {}
    order: dict[tuple[str, str], list[str]] = defaultdict(list)
    for table, name, timing, event, definer, sql_mode, *charsets in rows:
        for single in EVENTS:
            if single in event.lower():
                order[table, f"triggers_{timing.lower()}_{single}"].append(name)
        facts |= described(
            "trigger",
            (table, name),
            timing=timing,
            event=_event(printed[name]) or event,
            definition=_FOR_EACH_ROW.split(printed[name], maxsplit=1)[-1],
            definer=definer,
            sql_mode=sql_mode,
            **dict(zip(_CHARSETS, charsets, strict=True)),
        )
    for table in tables:
        for property_ in (f"triggers_{time}_{event}" for time in TIMES for event in EVENTS):
            facts[Key("table", (table,), property_)] = Listing(order[table, property_])
    return facts


def _event(statement: str) -> str | None:
    """Return what a trigger waits for, such as ``INSERT OR UPDATE OF a,b``."""
    tokens = [w for w in words(re.sub(r"\s*,\s*", ",", statement)) if not w.startswith("/* ")]
    upper = [token.upper() for token in tokens]
    # A trigger may be named after; its name is the word behind TRIGGER at the earliest.
    first = upper.index("TRIGGER") + 2
    start = next((i + 1 for i in range(first, len(upper)) if upper[i] in {"BEFORE", "AFTER"}), None)
    if start is None or "ON" not in upper[start:]:
        return None
    found = range(start, upper.index("ON", start))
    return plain(" ".join(upper[i] if upper[i] in _EVENT_WORDS else tokens[i] for i in found))


def routine_facts(rows: Iterable[Row], parameters: Iterable[Row]) -> dict[Key, Value]:
    """Return the facts of all procedures, functions and packages.

    Source: https://mariadb.com/docs/server/reference/system-tables/information-schema/information-schema-tables/information-schema-routines-table
    """
    taken: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for kind, name, *parameter in parameters:
        taken[kind, name].append(parameter)
    facts: dict[Key, Value] = {}
    for kind, name, body, deterministic, access, security, *rest, written in rows:
        sql_mode, comment, definer, *charsets = rest
        facts |= described(
            kind.lower().replace(" ", "_"),
            (name,),
            **(_signature(kind, taken[kind, name], _decoded(written)) if kind in ROUTINES else {}),
            **(_behaviour(deterministic, access) if kind in ROUTINES else {}),
            body=_decoded(body),
            security=security,
            sql_mode=sql_mode,
            comment=comment,
            definer=definer,
            **dict(zip(_CHARSETS, charsets, strict=True)),
        )
    return facts


def _signature(kind: str, rows: Sequence[Row], written: str) -> dict[str, Value]:
    """Return the parameters and what is returned."""
    shown = {position: _parameter(*row) for position, *row in rows}
    returns = shown.pop(0, None)
    parameters: Value = tuple(shown.values())
    # Only the written text has the defaults of parameters (11.8) on every version, and characters
    # beyond the basic plane on any.
    marked = any(word.upper() == "DEFAULT" or ":=" in word for word in words(written))
    if marked or max(written, default="") > "\uffff":
        parameters = " ".join(words(written))
    found: dict[str, Value] = {"arguments": parameters}
    return found | ({"result": returns} if kind == "FUNCTION" else {})


def _behaviour(deterministic: str, access: str) -> dict[str, Value]:
    return {"deterministic": deterministic == "YES", "data_access": access}


def _parameter(mode: str | None, name: str | None, type_: str, collation: str | None) -> str:
    collated = f"COLLATE {collation}" if collation else None
    return " ".join(part for part in (mode, name, type_, collated) if part)


def _decoded(text: bytes | str) -> str:
    """Return a program's text, kept in the character set of the client that made it."""
    if isinstance(text, str):
        return text
    try:
        return text.decode()
    except UnicodeDecodeError:
        return text.decode("latin-1")


def event_facts(rows: Iterable[Row]) -> Facts:
    """Return the facts of all events of the scheduler; when they last ran is data.

    An event whose schedule has no start begins when it is made; such a start is left out.

    Source: https://mariadb.com/docs/server/reference/system-tables/information-schema/information-schema-tables/information-schema-events-table
    """
    facts: dict[Key, Value] = {}
    for name, type_, at, interval, unit, starts, ends, zone, *rest in rows:
        status, completion, body, comment, definer, sql_mode, *charsets = rest
        facts |= described(
            "event",
            (name,),
            schedule=f"EVERY {interval} {unit}" if type_ == "RECURRING" else f"AT {at}",
            starts=starts,
            ends=ends,
            time_zone=zone,
            status=status,
            on_completion=completion,
            body=_decoded(body),
            comment=comment,
            definer=definer,
            sql_mode=sql_mode,
            **dict(zip(_CHARSETS, charsets, strict=True)),
        )
    return facts
