"""Reports the remarks of a port: on stderr one line for each kind, and a page with all of them."""

import re
from collections.abc import Iterable, Mapping, Sequence

from side_by_side.databases.kinds import KINDS
from side_by_side.port.model import Port
from side_by_side.port.remarks import Kind, Remark

STATEMENT = Kind("objects can be declared by no model; their SQL is in the output")
#: How many subjects the line of a kind names.
NAMED = 3

HEAD = """\
# Remarks on the port

What the ported models do not have as Django has it. A remark about a model is also a comment in
the source, at the column, relationship or class that it concerns.
"""


def statement_remarks(port: Port, place: str) -> list[Remark]:
    """Return a remark for each object that no model declares. ``place`` is where its SQL is."""
    text = f"no model can declare it; its SQL is {place}"
    return [
        Remark(STATEMENT, statement.what, text)
        for statements in port.statements.values()
        for statement in statements
    ]


def summary(remarks: Iterable[Remark]) -> list[str]:
    """Return a line for each kind: number and first subjects, or the remarks on a single one."""
    lines: list[str] = []
    for kind, listed in by_kind(remarks).items():
        subjects = list(dict.fromkeys(remark.subject for remark in listed))
        if len(subjects) == 1:
            lines += map(str, listed)
            continue
        named = ", ".join(subjects[:NAMED])
        more = ", ..." if len(subjects) > NAMED else ""
        lines.append(f"{len(subjects)} {kind.title}: {named}{more}")
    return lines


def by_kind(remarks: Iterable[Remark]) -> Mapping[Kind, list[Remark]]:
    """Return the remarks by kind, in the order of the first of each, and each remark once."""
    kinds: dict[Kind, list[Remark]] = {}
    for remark in dict.fromkeys(remarks):
        kinds.setdefault(remark.kind, []).append(remark)
    return kinds


def remark_page(port: Port, remarks: Sequence[Remark]) -> str:
    """Return the page with all remarks, as Markdown; empty where there are none."""
    if not remarks and not port.differing:
        return ""
    parts = [HEAD]
    for kind, listed in by_kind(remarks).items():
        parts.append(f"## {kind.title[:1].upper()}{kind.title[1:]} ({len(listed)})\n")
        parts += [f"- `{remark.subject}`: {plain(remark.text)}" for remark in listed]
        parts.append("")
    if port.differing:
        title = KINDS[port.migrated_on].title
        parts.append(f"## Differences from the database that the migrations create on {title}\n")
        parts += [f"- {plain(line)}" for line in port.differing]
        parts.append("")
    return "\n".join(parts)


def plain(text: str) -> str:
    """Return a text in which Markdown sees no markup; underscores inside words are none."""
    return re.sub(r"[\\`*<\[]|(?<!\w)_|_(?!\w)", r"\\\g<0>", text)
