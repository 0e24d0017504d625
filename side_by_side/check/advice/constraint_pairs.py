"""The constraints and indexes of both sides, by what a difference names."""

from side_by_side.check.classify import SchemaPair
from side_by_side.check.match import Constraint, constraints
from side_by_side.schema.facts import Facts


class ConstraintPairs:
    """The constraints of the other side, and those of the models, number ``own`` of the sides."""

    def __init__(self, pair: SchemaPair, own: int) -> None:
        schemas = (pair.first, pair.second)
        self._wanted = _by_key(schemas[1 - own].facts)
        self._current = _by_key(schemas[own].facts)
        self._keys = tuple(_foreign_keys(facts) for facts in pair.facts)

    def of(self, kind: str, place: tuple[str, ...]) -> tuple[Constraint | None, Constraint | None]:
        """Return the constraint of the other side and that of the models, as far as there are."""
        return self._wanted.get((kind, place)), self._current.get((kind, place))

    def is_of_foreign_key(self, constraint: object, side: int) -> bool:
        """Whether an index has the name of a foreign key, and so is InnoDB's own."""
        if not isinstance(constraint, Constraint):
            return False
        name = constraint.properties.get("name", constraint.name)
        return (constraint.place[0], str(name)) in self._keys[side]


def _by_key(facts: Facts) -> dict[tuple[str, tuple[str, ...]], Constraint]:
    return {(item.kind, item.place): item for item in constraints(facts)}


def _foreign_keys(facts: Facts) -> frozenset[tuple[str, str]]:
    return frozenset(
        (key.place[0], key.place[1]) for key in facts if key.id == "foreign_key.exists"
    )
