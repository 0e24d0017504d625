"""One difference as lines of text, and several that differ in the same way."""

from collections.abc import Sequence

from side_by_side.check.results import UNMIGRATED_ID, Edit, Labels, ModelDifference
from side_by_side.schema.difference_report import value_text
from side_by_side.schema.differences import Missing
from side_by_side.schema.facts import EXISTS

#: From how many on differences of the same values and cause are one block.
MANY = 4

#: Properties whose names are plural.
_PLURALS = {"arguments", "columns", "keys", "options", "privileges", "referenced_columns"}


def title(difference: ModelDifference, labels: Labels) -> str:
    """Return where a difference is, and what differs."""
    if difference.id == UNMIGRATED_ID:
        return f"{difference.about} has no migration"
    if difference.id == "table.create_all":
        return f"{difference.table}: create_all fails"
    path, what = _path(difference), _what(difference, labels)
    return f"{path}: {what}"


def _path(difference: ModelDifference) -> str:
    key = difference.key
    return ".".join(key.place) if key.kind == "column" else key.place[0]


def _what(difference: ModelDifference, labels: Labels) -> str:
    key = difference.key
    kind, name = key.kind.replace("_", " "), key.name.replace("_", " ")
    if key.kind == "column" or len(key.place) == 1:
        what = kind if key.name == EXISTS else name
    else:
        label = " ".join(key.place[1:])
        what = label if label.startswith(f"{kind} ") else f"{kind} {label}"
        what = what if key.name == EXISTS else f"{name} of {what}"
    if key.name == EXISTS:
        side = labels[1] if isinstance(difference.fact.first, Missing) else labels[0]
        return f"{what} only on {side}"
    return f"{what} {'differ' if key.name in _PLURALS else 'differs'}"


def difference_lines(difference: ModelDifference, labels: Labels, rendered: set[Edit]) -> list[str]:
    """Return a difference as lines.

    ``rendered`` collects the edits: an edit that is in it already is not rendered again.
    """
    values = _values(difference)
    width = max(map(len, values))
    rows = [
        (label, f"{value:<{width}}  {location}".rstrip())
        for label, value, location in zip(labels, values, difference.locations, strict=True)
    ]
    rows += _reasons(difference)
    rows += edit_rows(difference.edit, rendered)
    if difference.accepted:
        rows.append(("accepted", difference.accepted))
    return align(f"{title(difference, labels)}  [{difference.id}]", rows)


def _values(difference: ModelDifference) -> list[str]:
    both = (difference.fact.first, difference.fact.second)
    values = [value_text(value, difference.key) for value in both]
    if difference.id == "table.create_all":
        return ["works" if value == "missing" else value for value in values]
    if difference.key.name != EXISTS:
        return values
    what = difference.about or "exists"
    return ["missing" if value == "missing" else what for value in values]


def _reasons(difference: ModelDifference) -> list[tuple[str, str]]:
    rows = [("why", difference.why)]
    return [*rows, ("cause", difference.cause)] if difference.cause else rows


def edit_rows(edit: Edit, rendered: set[Edit]) -> list[tuple[str, str]]:
    """Return an edit as labelled lines; a reference if it is rendered already."""
    if not edit.file:
        return [("to do", edit.note)] if edit.note else []
    where = f"{edit.file}:{edit.first}"
    if edit in rendered:
        return [("edit", f"see the edit of {where} above")]
    rendered.add(edit)
    lines = f"{where} to {edit.last}" if edit.last > edit.first else where
    action = f"replace {lines} with" if edit.last >= edit.first else f"insert before {where}"
    rows = [("edit", action if edit.text else f"{edit.note}: {where}")]
    rows += [("", line) for line in edit.text.splitlines()]
    rows += [("note", edit.note)] if edit.text and edit.note else []
    return rows + [("import", line) for line in edit.imports]


def align(heading: str, rows: Sequence[tuple[str, str]]) -> list[str]:
    """Return a heading and labelled lines below it."""
    width = max((len(label) for label, _ in rows), default=0)
    return [heading, *(f"  {label:<{width}}  {text}".rstrip() for label, text in rows)]


def group(differences: Sequence[ModelDifference], labels: Labels) -> list[list[ModelDifference]]:
    """Return the differences in blocks: those of the same values, cause and reason together."""
    blocks: dict[object, list[ModelDifference]] = {}
    for difference in differences:
        blocks.setdefault(_likeness(difference, labels), []).append(difference)
    ordered = []
    for difference in differences:
        block = blocks[_likeness(difference, labels)]
        if len(block) < MANY:
            ordered.append([difference])
        elif block[0] is difference:
            ordered.append(block)
    return ordered


def _likeness(difference: ModelDifference, labels: Labels) -> object:
    """Return what the differences of one block share."""
    is_column = difference.key.kind == "column"
    what = _what(difference, labels) if difference.key.name != EXISTS else ""
    values = tuple(_values(difference)) if is_column else ()
    return difference.id, difference.why, difference.cause, difference.accepted, values, what


def group_lines(
    differences: Sequence[ModelDifference], labels: Labels, rendered: set[Edit]
) -> list[str]:
    """Return a block: what the differences share once, then each with its location and edit."""
    first = differences[0]
    if len(differences) == 1:
        return difference_lines(first, labels, rendered)
    is_column = first.key.kind == "column"
    rows = list(zip(labels, _values(first), strict=True)) if is_column else []
    rows += _reasons(first)
    edits = {difference.edit for difference in differences}
    is_one_note = len(edits) == 1 and not first.edit.file
    rows += edit_rows(first.edit, rendered) if is_one_note else []
    rows += [("accepted", first.accepted)] if first.accepted else []
    imports: dict[tuple[str, str], None] = {}
    body: list[str] = []
    for difference in differences:
        located = "  ".join(filter(None, difference.locations))
        heading = _path(difference) if is_column else title(difference, labels)
        values = [] if is_column else list(zip(labels, _values(difference), strict=True))
        edit = [] if is_one_note else edit_rows(difference.edit, rendered)
        imports |= {(difference.edit.file, line): None for label, line in edit if label == "import"}
        edit = [row for row in edit if row[0] != "import"]
        lines = align(f"{heading}  {located}".rstrip(), [*values, *edit])
        body += [f"  {line}" for line in lines]
    several = len({file for file, _ in imports}) > 1
    body += [f"  import  {f'{file}: ' if several else ''}{line}" for file, line in imports]
    what = _what(first, labels) if is_column else first.key.kind.replace("_", " ")
    return [*align(f"{len(differences)} times: {what}  [{first.id}]", rows), *body]
