"""Views, sequences, triggers, routines and events -> facts.

Bodies of programs are compared as they were typed: an additional space is a difference, because
mariadb-dump shows it too.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from side_by_side.databases.dbapi import Row
from side_by_side.schema.facts import Facts, Key, Listing, Value, object_facts
from side_by_side.schema.mariadb.catalogue import Printed
from side_by_side.sql.quoting import quote_name, unquote_string
from side_by_side.sql.tokens import split_at_spaces, unquote_names, word_after

#: A package has neither parameters nor characteristics such as DETERMINISTIC.
ROUTINES = ("FUNCTION", "PROCEDURE")
TIMES = ("before", "after")
EVENTS = ("insert", "update", "delete")
_EVENT_WORDS = {"INSERT", "UPDATE", "DELETE", "OR", "OF"}

_FOR_EACH_ROW = re.compile(r"\bFOR\s+EACH\s+ROW\s+", re.IGNORECASE)
_CHECK_OPTION = re.compile(r" WITH (CASCADED|LOCAL) CHECK OPTION$")
_CHARSETS = ("character_set_client", "collation_connection", "database_collation")


def view_facts(view: Printed) -> dict[Key, Value]:
    """Return the facts of a view; its definition lists its columns.

    Source: https://mariadb.com/docs/server/reference/sql-statements/administrative-sql-statements/show/show-create-view
    """
    header = split_at_spaces(view.text)
    options = dict(word.split("=", 1) for word in header[: header.index("VIEW")] if "=" in word)
    check = _CHECK_OPTION.search(view.text)
    text = _CHECK_OPTION.sub("", view.text)
    return object_facts(
        "view",
        (view.name,),
        definition=text.partition(f" VIEW {quote_name('mariadb', view.name)} AS ")[2],
        algorithm=options["ALGORITHM"],
        definer=options["DEFINER"].replace("`", ""),
        security=word_after(header, "SQL", "SECURITY"),
        check_option=check[1] if check else None,
        character_set_client=view.more[0],
        collation_connection=view.more[1],
    )


def sequence_facts(sequence: Printed) -> dict[Key, Value]:
    """Return the facts of a sequence; its current value is data.

    Source: https://mariadb.com/docs/server/reference/sql-structure/sequences/create-sequence
    """
    tokens = split_at_spaces(sequence.text)[3:]
    options = dict(word.partition("=")[::2] for word in tokens if "=" in word)
    kind = tokens[1 : tokens.index("start")] if tokens[0] == "as" else ["bigint"]
    return object_facts(
        "sequence",
        (sequence.name,),
        type=" ".join(kind),
        start=word_after(tokens, "start", "with"),
        min=word_after(tokens, "minvalue"),
        max=word_after(tokens, "maxvalue"),
        increment=word_after(tokens, "increment", "by"),
        cache=word_after(tokens, "cache") or "0",
        cycle="cycle" in tokens,
        engine=options.get("ENGINE"),
        comment=unquote_string(options.get("COMMENT", "''")),
    )


def trigger_facts(
    rows: Iterable[Row], printed: Mapping[str, str], tables: Iterable[str]
) -> dict[Key, Value]:
    """Return the facts of all triggers, and in which order they run on each table.

    ``printed`` is the whole statement by the trigger's name: only the statement contains
    ``UPDATE OF`` and characters beyond the basic plane.

    Source: https://mariadb.com/docs/server/reference/system-tables/information-schema/information-schema-tables/information-schema-triggers-table
    """
    facts: dict[Key, Value] = {}
    order: dict[tuple[str, str], list[str]] = defaultdict(list)
    for table, name, timing, event, definer, sql_mode, *charsets in rows:
        for single in EVENTS:
            if single in event.lower():
                order[table, f"triggers_{timing.lower()}_{single}"].append(name)
        facts |= object_facts(
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
    """Return the event that fires a trigger, such as ``INSERT OR UPDATE OF a,b``."""
    words = split_at_spaces(re.sub(r"\s*,\s*", ",", statement))
    tokens = [word for word in words if not word.startswith("/* ")]
    upper = [token.upper() for token in tokens]
    # A trigger may be named "after", so the search starts behind its name.
    first = upper.index("TRIGGER") + 2
    start = next((i + 1 for i in range(first, len(upper)) if upper[i] in {"BEFORE", "AFTER"}), None)
    if start is None or "ON" not in upper[start:]:
        return None
    event = (
        upper[i] if upper[i] in _EVENT_WORDS else tokens[i]
        for i in range(start, upper.index("ON", start))
    )
    return unquote_names(" ".join(event), "mariadb")


def routine_facts(rows: Iterable[Row], parameters: Iterable[Row]) -> dict[Key, Value]:
    """Return the facts of all procedures, functions and packages.

    Source: https://mariadb.com/docs/server/reference/system-tables/information-schema/information-schema-tables/information-schema-routines-table
    """
    parameters_of: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for kind, name, *parameter in parameters:
        parameters_of[kind, name].append(parameter)
    facts: dict[Key, Value] = {}
    for kind, name, body, deterministic, access, security, *rest, written in rows:
        sql_mode, comment, definer, *charsets = rest
        characteristics: dict[str, Value] = {}
        if kind in ROUTINES:
            characteristics = _signature(kind, parameters_of[kind, name], _decode(written))
            characteristics |= {"deterministic": deterministic == "YES", "data_access": access}
        facts |= object_facts(
            kind.lower().replace(" ", "_"),
            (name,),
            **characteristics,
            body=_decode(body),
            security=security,
            sql_mode=sql_mode,
            comment=comment,
            definer=definer,
            **dict(zip(_CHARSETS, charsets, strict=True)),
        )
    return facts


def _signature(kind: str, rows: Sequence[Row], written: str) -> dict[str, Value]:
    """Return the parameters and the type of the result."""
    by_position = {position: _parameter(*row) for position, *row in rows}
    returns = by_position.pop(0, None)
    parameters: Value = tuple(by_position.values())
    # Only the source has the defaults of parameters (11.8), and characters beyond the basic plane
    # on any version.
    words = split_at_spaces(written)
    has_defaults = any(word.upper() == "DEFAULT" or ":=" in word for word in words)
    if has_defaults or max(written, default="") > "\uffff":
        parameters = " ".join(words)
    signature: dict[str, Value] = {"arguments": parameters}
    return signature | ({"result": returns} if kind == "FUNCTION" else {})


def _parameter(mode: str | None, name: str | None, type_: str, collation: str | None) -> str:
    collated = f"COLLATE {collation}" if collation else None
    return " ".join(part for part in (mode, name, type_, collated) if part)


def _decode(text: bytes | str) -> str:
    """Return a program's text, stored in the character set of the client that created it."""
    if isinstance(text, str):
        return text
    try:
        return text.decode()
    except UnicodeDecodeError:
        return text.decode("latin-1")


def event_facts(rows: Iterable[Row]) -> Facts:
    """Return the facts of all events of the scheduler; the time of their last run is data.

    An event whose schedule has no start begins when it is created; such a start is left out.

    Source: https://mariadb.com/docs/server/reference/system-tables/information-schema/information-schema-tables/information-schema-events-table
    """
    facts: dict[Key, Value] = {}
    for name, type_, at, interval, unit, starts, ends, zone, *rest in rows:
        status, completion, body, comment, definer, sql_mode, *charsets = rest
        facts |= object_facts(
            "event",
            (name,),
            schedule=f"EVERY {interval} {unit}" if type_ == "RECURRING" else f"AT {at}",
            starts=starts,
            ends=ends,
            time_zone=zone,
            status=status,
            on_completion=completion,
            body=_decode(body),
            comment=comment,
            definer=definer,
            sql_mode=sql_mode,
            **dict(zip(_CHARSETS, charsets, strict=True)),
        )
    return facts
