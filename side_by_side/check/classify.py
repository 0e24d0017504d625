"""Two schemas -> their differences, each with its severity and its reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from side_by_side.check.identity import column_checks_as_checks, serials_as_identity
from side_by_side.check.match import KINDS, match_constraints
from side_by_side.check.results import Labels, ModelDifference
from side_by_side.check.severity import Severity
from side_by_side.check.severity_rules import Case, Schema, rate
from side_by_side.schema.differences import Difference, differences
from side_by_side.schema.facts import Facts


@dataclass(frozen=True)
class SchemaPair:
    """Two comparable schemas of one dialect, and the names of the two sides."""

    database: str
    labels: Labels
    first: Schema
    second: Schema
    #: The facts of both as they were read.
    facts: tuple[Facts, Facts] = ({}, {})

    @cached_property
    def count(self) -> int:
        """Return how many facts were compared."""
        return len(self.first.facts.keys() | self.second.facts.keys())


def pair_schemas(database: str, labels: Labels, first: Facts, second: Facts) -> SchemaPair:
    """Return the two schemas with constraints and numbered columns in one form and name."""
    one, other = (column_checks_as_checks(serials_as_identity(facts)) for facts in (first, second))
    one, other = match_constraints(one, other)
    return SchemaPair(database, labels, Schema(one), Schema(other), (first, second))


def classify_differences(pair: SchemaPair, *, strict_names: bool = False) -> list[ModelDifference]:
    """Return all differences, ordered by severity, then by place.

    With ``strict_names`` the name of a constraint or an index counts as much as what it does.
    """
    classified = []
    for fact in _without_types_of_columns(differences(pair.first.facts, pair.second.facts)):
        rule, id_ = rate(Case(fact, pair.database, pair.first, pair.second))
        # What the first side leaves to the database has no name that the other could have.
        is_named = fact.key.name == "name" and fact.first is not None
        is_strict = strict_names and is_named and fact.key.kind in KINDS
        severity = Severity.BREAKING if is_strict else rule.severity
        about = pair.first.about(fact.key) or pair.second.about(fact.key)
        classified.append(ModelDifference(id_, severity, rule.why, fact, about))
    return sorted(classified, key=lambda item: (item.severity.grade, item.key.place, item.key))


def _without_types_of_columns(facts: Sequence[Difference]) -> list[Difference]:
    """Leave out an enum or a domain of one side where the column of that type differs already."""
    types = {
        f"{value}".removesuffix("[]")
        for fact in facts
        if fact.key.id == "column.type"
        for value in (fact.first, fact.second)
    }
    return [
        fact
        for fact in facts
        if not (fact.key.kind in ("enum", "domain") and fact.key.place[0] in types)
    ]
