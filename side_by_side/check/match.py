"""Pairs constraints and indexes by what they are, since people's names are not Django's.

What one side calls otherwise takes the place it has on the other side, and the name becomes a
fact of its own, ``unique.name``. A unique index does what a unique constraint does, so the two
are paired as well; how it was made is the fact ``unique.form``.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass

from side_by_side.schema.facts import EXISTS, Facts, Key, Value

KINDS = frozenset({"primary_key", "unique", "check", "foreign_key", "exclusion", "index"})

#: Words of a key that say only in which order it is kept.
_DIRECTIONS = {"asc", "desc", "nulls", "first", "last", "ASC", "DESC", "NULLS", "FIRST", "LAST"}

_Spot = tuple[str, tuple[str, ...]]


@dataclass(frozen=True)
class Rule:
    """A constraint or an index of one table, with all its properties."""

    kind: str
    place: tuple[str, ...]
    properties: dict[str, Value]

    @property
    def family(self) -> str:
        """What it is for: a unique index is for what a unique constraint is for."""
        return "unique" if self.properties.get("unique") is True else self.kind

    @property
    def name(self) -> str | None:
        """Its name; None where SQLite was given none, whose place then says what it is."""
        label = self.place[1]
        return None if " " in label and not label.startswith('"') else label

    @property
    def columns(self) -> tuple[Value, ...]:
        """Its columns or keys, in their order."""
        found = self.properties.get("columns", self.properties.get("keys"))
        return found if isinstance(found, tuple) else ()

    @property
    def words(self) -> frozenset[str]:
        """The plain words of what it rules over, for pairing what is not the same."""
        text = " ".join(str(each) for each in self.columns)
        text = text or str(self.properties.get("expression"))
        return frozenset(re.findall(r"[A-Za-z_]\w*", text)) - _DIRECTIONS


def rules(facts: Facts) -> list[Rule]:
    """Return the constraints and indexes of a schema, ordered by place."""
    found: dict[_Spot, dict[str, Value]] = defaultdict(dict)
    for key, value in facts.items():
        if key.kind in KINDS:
            found[key.kind, key.place][key.name] = value
    return [Rule(kind, place, found[kind, place]) for kind, place in sorted(found)]


def _same(rule: Rule) -> Hashable:
    return rule.kind, tuple(sorted(rule.properties.items(), key=lambda item: item[0]))


def _alike(rule: Rule) -> Hashable:
    what = rule.properties.get("expression") if rule.kind == "check" else rule.columns
    return rule.family, what, rule.properties.get("predicate")


def _namesakes(rule: Rule) -> Hashable | None:
    return None if rule.name is None else (rule.family, rule.name)


def _related(rule: Rule) -> Hashable:
    return rule.family if rule.kind == "primary_key" else (rule.family, rule.words)


#: How two are found to be one, strictest first.
_PAIRINGS: tuple[Callable[[Rule], Hashable | None], ...] = (_same, _alike, _namesakes, _related)


def matched(first: Facts, second: Facts) -> tuple[Facts, Facts]:
    """Return both schemas with paired constraints and indexes at the place they have first."""
    pairs: list[tuple[Rule, Rule]] = []
    left, right = _by_table(rules(first)), _by_table(rules(second))
    for table in left.keys() & right.keys():
        pairs += _paired(left[table], right[table])
    return _told(first, [(one, one, other) for one, other in pairs]), _told(
        second, [(other, one, one) for one, other in pairs]
    )


def _by_table(found: Iterable[Rule]) -> dict[str, list[Rule]]:
    tables: dict[str, list[Rule]] = defaultdict(list)
    for rule in found:
        tables[rule.place[0]].append(rule)
    return tables


def _paired(first: list[Rule], second: list[Rule]) -> list[tuple[Rule, Rule]]:
    pairs = []
    for pairing in _PAIRINGS:
        waiting: dict[Hashable, list[Rule]] = defaultdict(list)
        for rule in second:
            waiting[pairing(rule)].append(rule)
        waiting.pop(None, None)
        for rule in list(first):
            candidates = waiting.get(pairing(rule), [])
            if candidates:
                # Of several that are alike, the one of the same name, or else the first.
                other = next((each for each in candidates if each.name == rule.name), candidates[0])
                candidates.remove(other)
                first.remove(rule)
                second.remove(other)
                pairs.append((rule, other))
    return pairs


def _told(facts: Facts, pairs: list[tuple[Rule, Rule, Rule]]) -> Facts:
    """Return the facts with each paired rule told at its place, its name and form apart."""
    spots = {(rule.kind, rule.place) for rule, _, _ in pairs}
    found = {key: value for key, value in facts.items() if (key.kind, key.place) not in spots}
    for rule, at, other in pairs:
        properties = rule.properties
        if rule.kind != (at.kind if rule is not at else other.kind):
            properties = _comparable(rule)
        for name, value in properties.items():
            found[Key(at.kind, at.place, name)] = value
        found[Key(at.kind, at.place, "name")] = rule.name
    return found


def _comparable(rule: Rule) -> dict[str, Value]:
    """Return what a unique constraint and a unique index both have."""
    return {
        EXISTS: True,
        "columns": rule.columns,
        "form": "index" if rule.kind == "index" else "constraint",
        "predicate": rule.properties.get("predicate"),
        "nulls_not_distinct": rule.properties.get("nulls_not_distinct") or False,
        "deferrable": rule.properties.get("deferrable", "not deferrable"),
    }
