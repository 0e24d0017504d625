"""What to do about a difference that no edit of a file resolves."""

from side_by_side.check.results import ModelDifference
from side_by_side.schema.differences import Missing
from side_by_side.schema.facts import EXISTS

#: By the id of the difference.
_NOTES = {
    "table.columns": "reorder the columns as on the side of {other}; the fields that a class of "
    "SQLModel inherits always come first",
    "column.type_name": "nothing to do; `side-by-side port --base-only` writes types that are "
    "spelled as Django's",
    "column.default_text": "nothing to do; write the default as the other side does",
    "check.expression_text": "nothing to do; write the condition as the other side does",
    "table.create_all": "declare this part as on the side of {other}, or for other databases alone "
    "with ddl_if(dialect=...)",
    "unique.order": "declare the columns in the other order",
}
_NAME = (
    'declare name="{wanted}"; NAMING_CONVENTION, which `side-by-side port --base-only` writes, '
    "names as Django does"
)
_OWN_INDEX = (
    "nothing to do; InnoDB creates this index for a foreign key that no other index serves, and "
    "drops it when another does"
)


def note_of(difference: ModelDifference, database: str, own: int, other: str) -> str:
    """Return what to do about a difference; ``own`` is the number of the SQLAlchemy side."""
    values = (difference.fact.first, difference.fact.second)
    wanted, kind = values[1 - own], difference.key.kind.replace("_", " ")
    if difference.id in _NOTES:
        return _NOTES[difference.id].format(other=other)
    if difference.id.endswith(".name"):
        return _NAME.format(wanted=wanted)
    if difference.key.name == EXISTS:
        if difference.id == "index.foreign_key" and database == "mariadb":
            return _OWN_INDEX
        if isinstance(values[own], Missing):
            return f"add the {kind} on the sqlalchemy side"
        if isinstance(wanted, Missing):
            return f"drop the {kind}, or add it on the {other} side"
    name = difference.key.name.replace("_", " ")
    return f"change {name} to its value on the {other} side"
