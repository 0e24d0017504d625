"""What to do about a difference, in words, where no line of the models can be given."""

from side_by_side.check.advice.edit import Line
from side_by_side.check.classify import Finding, Labels
from side_by_side.schema.differences import Missing

_NOTES = {
    "table.columns": "move the lines of the columns into the order of {other}",
    "column.type_name": "nothing needs doing; sqlalchemy_django/base.py has types spelled alike",
    "column.default_text": "nothing needs doing; write the default as the other side does",
    "check.expression_text": "nothing needs doing; write the condition as the other side does",
    "check.json": "take Json of sqlalchemy_django/base.py as the type",
    "unique.order": "write the columns in the other order",
}

_NAME = 'say name="{wanted}"; NAMING_CONVENTION of sqlalchemy_django/base.py gives Django\'s names'
_OWN_INDEX = (
    "InnoDB makes this index by itself for a foreign key where no other index will do; it comes "
    "and goes with the others"
)


def in_words(finding: Finding, database: str, labels: Labels, ours: int) -> Line:
    """Return what to do about a difference, without a place in a file.

    ``ours`` is the position of SQLAlchemy's side, which is to become as the other is.
    """
    values = (finding.difference.first, finding.difference.second)
    wanted, other = values[1 - ours], labels[1 - ours]
    kind = finding.key.kind.replace("_", " ")
    if finding.id in _NOTES:
        note = _NOTES[finding.id].format(other=other)
    elif finding.key.name == "name":
        note = "leave the name out" if wanted is None else _NAME.format(wanted=wanted)
    elif finding.id == "index.foreign_key" and database == "mariadb":
        note = _OWN_INDEX
    elif isinstance(values[ours], Missing):
        note = f"add the {kind} on the side of sqlalchemy"
    elif isinstance(wanted, Missing):
        note = f"drop the {kind}, or add it on the side of {other}"
    else:
        note = f"make {finding.key.name.replace('_', ' ')} what it is on the side of {other}"
    return Line(note=note)
