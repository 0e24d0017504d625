"""Pairs constraints and indexes by what they do, since their names seldom agree with Django's.

The second of a pair moves to the path of the first, and its name becomes a separate fact,
``unique.name``. A unique index does what a unique constraint does, so the two are paired as well;
which of the two it is becomes the fact ``unique.form``.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass

from side_by_side.schema.facts import EXISTS, Facts, Key, Value

KINDS = frozenset({"primary_key", "unique", "check", "foreign_key", "exclusion", "index"})

#: Words of a key that only declare its order.
_DIRECTIONS = {"asc", "desc", "nulls", "first", "last", "ASC", "DESC", "NULLS", "FIRST", "LAST"}

_Path = tuple[str, tuple[str, ...]]


@dataclass(frozen=True)
class Constraint:
    """A constraint or an index of one table, with all its properties."""

    kind: str
    place: tuple[str, ...]
    properties: dict[str, Value]

    @property
    def family(self) -> str:
        """Its kind; a unique index belongs with the unique constraints."""
        # One that was paired with the other form has the form in place of ``unique``.
        is_unique = self.properties.get("unique") is True or "form" in self.properties
        return "unique" if is_unique else self.kind

    @property
    def name(self) -> str | None:
        """Its name; None for an unnamed one of SQLite, whose path describes it instead."""
        label = self.place[1]
        return None if " " in label and not label.startswith('"') else label

    @property
    def columns(self) -> tuple[Value, ...]:
        """Its columns or keys, in their order."""
        columns = self.properties.get("columns", self.properties.get("keys"))
        return columns if isinstance(columns, tuple) else ()

    @property
    def words(self) -> frozenset[str]:
        """The words of its columns or its expression, for pairing what is similar."""
        text = " ".join(str(column) for column in self.columns)
        text = text or str(self.properties.get("expression"))
        return frozenset(re.findall(r"[A-Za-z_]\w*", text)) - _DIRECTIONS


def constraints(facts: Facts) -> list[Constraint]:
    """Return the constraints and indexes of a schema, ordered by place."""
    properties: dict[_Path, dict[str, Value]] = defaultdict(dict)
    for key, value in facts.items():
        if key.kind in KINDS:
            properties[key.kind, key.place][key.name] = value
    return [Constraint(kind, place, properties[kind, place]) for kind, place in sorted(properties)]


def _identity(constraint: Constraint) -> Hashable:
    return constraint.kind, tuple(sorted(constraint.properties.items(), key=lambda item: item[0]))


def _purpose(constraint: Constraint) -> Hashable:
    what = (
        constraint.properties.get("expression")
        if constraint.kind == "check"
        else constraint.columns
    )
    return constraint.family, what, constraint.properties.get("predicate")


def _name(constraint: Constraint) -> Hashable | None:
    return None if constraint.name is None else (constraint.family, constraint.name)


def _words(constraint: Constraint) -> Hashable:
    return (
        constraint.family
        if constraint.kind == "primary_key"
        else (constraint.family, constraint.words)
    )


#: Two with an equal value are a pair; the strictest comparison comes first.
_PAIRING_KEYS: tuple[Callable[[Constraint], Hashable | None], ...] = (
    _identity,
    _purpose,
    _name,
    _words,
)


def match_constraints(first: Facts, second: Facts) -> tuple[Facts, Facts]:
    """Return both schemas with each pair of constraints or indexes at the path of the first."""
    pairs: list[tuple[Constraint, Constraint]] = []
    left, right = _by_table(constraints(first)), _by_table(constraints(second))
    for table in left.keys() & right.keys():
        pairs += _pair(left[table], right[table])
    return _rewrite(first, [(one, one, other) for one, other in pairs]), _rewrite(
        second, [(other, one, one) for one, other in pairs]
    )


def _by_table(listed: Iterable[Constraint]) -> dict[str, list[Constraint]]:
    tables: dict[str, list[Constraint]] = defaultdict(list)
    for constraint in listed:
        tables[constraint.place[0]].append(constraint)
    return tables


def _pair(first: list[Constraint], second: list[Constraint]) -> list[tuple[Constraint, Constraint]]:
    pairs = []
    for pairing_key in _PAIRING_KEYS:
        unpaired: dict[Hashable, list[Constraint]] = defaultdict(list)
        for constraint in second:
            unpaired[pairing_key(constraint)].append(constraint)
        unpaired.pop(None, None)
        for constraint in list(first):
            candidates = unpaired.get(pairing_key(constraint), [])
            if candidates:
                # Prefer the candidate with the same name.
                other = next(
                    (item for item in candidates if item.name == constraint.name), candidates[0]
                )
                candidates.remove(other)
                first.remove(constraint)
                second.remove(other)
                pairs.append((constraint, other))
    return pairs


def _rewrite(
    facts: Facts, pairs: list[tuple[Constraint, Constraint, Constraint]]
) -> dict[Key, Value]:
    """Return the facts with each paired constraint at its new path, its name a fact of its own."""
    # Most stay where they are, and so do their facts.
    moving = [pair for pair in pairs if not _stays(*pair)]
    moved = {(constraint.kind, constraint.place) for constraint, _, _ in moving}
    rewritten = {key: value for key, value in facts.items() if (key.kind, key.place) not in moved}
    for constraint, at, other in moving:
        properties = constraint.properties
        if constraint.kind != (at.kind if constraint is not at else other.kind):
            properties = _comparable(constraint)
        for name, value in properties.items():
            rewritten[Key(at.kind, at.place, name)] = value
    for constraint, at, _ in pairs:
        rewritten[Key(at.kind, at.place, "name")] = constraint.name
    return rewritten


def _stays(constraint: Constraint, at: Constraint, other: Constraint) -> bool:
    """Whether a constraint keeps its path and its form."""
    return constraint.place == at.place and constraint.kind == at.kind == other.kind


def _comparable(constraint: Constraint) -> dict[str, Value]:
    """Return the properties that a unique constraint and a unique index have in common."""
    return {
        EXISTS: True,
        "columns": constraint.columns,
        "form": "index" if constraint.kind == "index" else "constraint",
        "predicate": constraint.properties.get("predicate"),
        "nulls_not_distinct": constraint.properties.get("nulls_not_distinct") or False,
        "deferrable": constraint.properties.get("deferrable", "not deferrable"),
    }
