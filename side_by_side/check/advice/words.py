"""What to do about a difference, in words, where no line of the models can be given."""

from side_by_side.check.advice.line import Line
from side_by_side.check.findings import Finding
from side_by_side.differences import Missing

_NOTES = {
    "table.columns": "move the lines of the columns into the order of the first side",
    "column.type_name": "nothing needs doing; sqlalchemy_side/base.py has types spelled alike",
    "column.default_text": "nothing needs doing; write the default as the other side does",
    "check.expression_text": "nothing needs doing; write the condition as the other side does",
    "check.json": "take Json of sqlalchemy_side/base.py as the type",
    "index.name": 'say name="{first}"; NAMING_CONVENTION of sqlalchemy_side/base.py gives '
    "Django's names",
    "unique.order": "write the columns in the other order",
}


def in_words(finding: Finding, database: str) -> Line:
    """Return what to do about a difference, without a place in a file."""
    first, second = finding.difference.first, finding.difference.second
    note = _NOTES.get(finding.id)
    if note is None and finding.key.name == "name":
        note = _NOTES["index.name"]
        if first is None:
            note = "leave the name out"
    if note is None and finding.id == "index.foreign_key" and database == "mariadb":
        note = "InnoDB makes this index by itself where no other will do; add the key of the side"
        note += " that has no such index"
    if note is None and isinstance(second, Missing):
        note = f"add the {finding.key.kind.replace('_', ' ')} on the second side"
    if note is None and isinstance(first, Missing):
        note = f"drop the {finding.key.kind.replace('_', ' ')}, or add it on the first side"
    if note is None:
        note = f"make {finding.key.name.replace('_', ' ')} the same on both sides"
    return Line(note=note.format(first=first))
