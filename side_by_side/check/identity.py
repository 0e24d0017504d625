"""One fact, ``column.identity``, for the ways in which a database numbers rows.

PostgreSQL has identity columns and ``serial``, which is a default and a sequence that the column
owns. MariaDB stores the check of a single column apart from the checks of its table.
"""

from collections import defaultdict

from side_by_side.schema.facts import EXISTS, Facts, Key, Value

SERIAL = "serial"

#: The defaults of a sequence; any other value becomes a fact of the column.
_DEFAULTS: dict[str, Value] = {
    "increment": 1,
    "start": 1,
    "cache": 1,
    "cycle": False,
    "min": "1",
    "max": "largest of its type",
}


def serials_as_identity(facts: Facts) -> Facts:
    """Return the facts with each ``serial`` as the identity of its column.

    The default and the sequence of a ``serial`` are left out.
    """
    sequences: dict[tuple[str, ...], dict[str, Value]] = defaultdict(dict)
    for key, value in facts.items():
        if key.kind == "sequence":
            sequences[key.place][key.name] = value
    if not sequences:
        # Copying the facts of a large schema takes much of a check's memory.
        return facts
    owners = {f"{sequence.get('owned_by')}": place for place, sequence in sequences.items()}
    converted = dict(facts)
    for key, value in facts.items():
        if key.kind != "column" or key.name != "default" or not _is_next_value(value):
            continue
        column = ".".join(key.place)
        place = owners.get(column) or owners.get(f"public.{column}")
        if place is None:
            continue
        for name in sequences[place]:
            converted.pop(Key("sequence", place, name), None)
        converted[key] = None
        converted |= _identity_facts(key.place, sequences[place], facts)
    return converted


def _is_next_value(default: Value) -> bool:
    return isinstance(default, str) and default.startswith("nextval(")


def _identity_facts(
    place: tuple[str, ...], sequence: dict[str, Value], facts: Facts
) -> dict[Key, Value]:
    identity: dict[Key, Value] = {Key("column", place, "identity"): SERIAL}
    if sequence["type"] != facts[Key("column", place, "type")]:
        identity[Key("column", place, "identity_type")] = sequence["type"]
    for name, default in _DEFAULTS.items():
        if sequence.get(name) != default:
            identity[Key("column", place, f"identity_{name}")] = sequence[name]
    return identity


def column_checks_as_checks(facts: Facts) -> Facts:
    """Return the facts with the check of each single column as a check of its table."""
    if not any(key.kind == "column" and key.name == "check" for key in facts):
        return facts
    converted: dict[Key, Value] = {}
    for key, value in facts.items():
        if key.kind == "column" and key.name == "check":
            if value is not None:
                converted[Key("check", key.place, EXISTS)] = True
                converted[Key("check", key.place, "expression")] = value
        else:
            converted[key] = value
    return converted
