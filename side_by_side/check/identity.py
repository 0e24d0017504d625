"""How a database numbers rows, brought to one fact: ``column.identity``.

PostgreSQL spells the same thing as an identity column or as ``serial``, which is a default and a
sequence of its own; MariaDB keeps the check of a single column apart from those of the table.
"""

from collections import defaultdict

from side_by_side.schema.facts import EXISTS, Facts, Key, Value

SERIAL = "serial"

#: What a sequence is where nothing was said; anything else becomes a fact of the column.
_PLAIN: dict[str, Value] = {
    "increment": 1,
    "start": 1,
    "cache": 1,
    "cycle": False,
    "min": "1",
    "max": "largest of its type",
}


def with_serials(facts: Facts) -> dict[Key, Value]:
    """Return the facts with each ``serial`` told as the identity of its column.

    The default and the sequence that it consists of are no facts of their own any more.
    """
    sequences: dict[tuple[str, ...], dict[str, Value]] = defaultdict(dict)
    for key, value in facts.items():
        if key.kind == "sequence":
            sequences[key.place][key.name] = value
    owners = {f"{found.get('owned_by')}": place for place, found in sequences.items()}
    found = dict(facts)
    for key, value in facts.items():
        if key.kind != "column" or key.name != "default" or not _is_next(value):
            continue
        owned = ".".join(key.place)
        place = owners.get(owned) or owners.get(f"public.{owned}")
        if place is None:
            continue
        for name in sequences[place]:
            found.pop(Key("sequence", place, name), None)
        found[key] = None
        found |= _told(key.place, sequences[place], facts)
    return found


def _is_next(value: Value) -> bool:
    return isinstance(value, str) and value.startswith("nextval(")


def _told(place: tuple[str, ...], sequence: dict[str, Value], facts: Facts) -> dict[Key, Value]:
    told: dict[Key, Value] = {Key("column", place, "identity"): SERIAL}
    if sequence["type"] != facts[Key("column", place, "type")]:
        told[Key("column", place, "identity_type")] = sequence["type"]
    for name, plain in _PLAIN.items():
        if sequence.get(name) != plain:
            told[Key("column", place, f"identity_{name}")] = sequence[name]
    return told


def with_column_checks(facts: Facts) -> dict[Key, Value]:
    """Return the facts with the check of each single column as a check like any other."""
    found: dict[Key, Value] = {}
    for key, value in facts.items():
        if key.kind == "column" and key.name == "check":
            if value is not None:
                found[Key("check", key.place, EXISTS)] = True
                found[Key("check", key.place, "expression")] = value
        else:
            found[key] = value
    return found
