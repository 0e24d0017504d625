"""Puts new revisions behind those that exist: what the port wrote before, and what others wrote.

New revisions are rendered as if all were new. The existing ones may have other ids, because a
migration was renumbered since, or stand for a squashed one; and revisions may have been added.
"""

import ast
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any

from side_by_side.column_types.source import literal
from side_by_side.port.alembic.branches import LONGEST_ID
from side_by_side.port.update.migration_records import KeptMigration, PortedMigration
from side_by_side.port.update.update_errors import RevisionOrderError

#: The attributes of a revision that place it.
PLACED = ("revision", "down_revision", "depends_on", "branch_labels")


@dataclass(frozen=True)
class RevisionHead:
    """The place of a revision among the others."""

    id: str
    down: tuple[str, ...] = ()
    depends_on: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()


def read_head(source: bytes) -> RevisionHead | None:
    """Return the place of a revision; None where the file is not one."""
    try:
        values = {name: ast.literal_eval(node) for name, node in _placed(ast.parse(source)).items()}
    except (SyntaxError, ValueError):
        return None
    if not isinstance(values.get("revision"), str):
        return None
    down, depends_on, labels = (_tuple(values.get(name)) for name in PLACED[1:])
    return RevisionHead(values["revision"], down, depends_on, labels)


def relink_revisions(
    added: Sequence[str],
    new: Mapping[str, bytes],
    existing: Mapping[str, bytes],
    ids: Mapping[str, str],
    kept: Collection[str] = (),
) -> dict[str, tuple[str, bytes]]:
    """Return the path and the source of each new revision, as it follows the existing ones.

    ``added`` are the paths of new revisions in ``new``, each after those that it follows.
    ``existing`` are the revisions that there are, by their paths. ``ids`` are the ids that existing
    revisions have, by those with which they would be rendered today. ``kept`` are the paths of
    those that stand for migrations.

    Raises:
        RevisionOrderError: A new revision follows one that does not exist, or is the first of an
            application that has revisions already.
    """
    # An update that was killed has left them.
    left = {_without_place(new[path]) for path in added}
    heads = [
        head
        for path, source in existing.items()
        if (head := read_head(source)) and (path in kept or _without_place(source) not in left)
    ]
    parents = {head.id: {*head.down, *head.depends_on} for head in heads}
    labels = {label for head in heads for label in head.labels}
    known = dict(ids)
    relinked: dict[str, tuple[str, bytes]] = {}
    for path in added:
        head = read_head(new[path])
        if head is None:
            relinked[path] = (path, new[path])
            continue
        down = [_last(known.get(id_, id_), heads) for id_ in head.down]
        depends_on = [known.get(id_, id_) for id_ in head.depends_on]
        implied = set().union(*(_above(id_, parents) for id_ in (*down, *depends_on)))
        placed = replace(
            head,
            id=_free(head.id, parents),
            down=tuple(id_ for id_ in dict.fromkeys(down) if id_ not in implied),
            depends_on=tuple(
                id_ for id_ in dict.fromkeys(depends_on) if id_ not in {*implied, *down}
            ),
        )
        _check(path, placed, parents, labels)
        parents[placed.id] = {*placed.down, *placed.depends_on}
        known[head.id] = placed.id
        name = PurePosixPath(path)
        if placed.id != head.id:
            name = name.with_name(placed.id + name.name.removeprefix(head.id))
        relinked[path] = (name.as_posix(), _rewritten(new[path], head, placed))
    return relinked


def existing_ids(
    kept: Iterable[KeptMigration],
    current: Iterable[PortedMigration],
    new: Mapping[str, bytes],
    base: Mapping[str, bytes],
) -> dict[str, str]:
    """Return the ids of the revisions that were ported, by those that they would get today."""
    rendered = {item.key: item.revision for item in current}
    ids: dict[str, str] = {}
    for item in kept:
        today, before = new.get(rendered.get(item.key, "")), base.get(item.revision)
        if today and before:
            heads = read_head(today), read_head(before)
            if heads[0] and heads[1]:
                ids[heads[0].id] = heads[1].id
    return ids


def _check(path: str, head: RevisionHead, known: Collection[str], labels: set[str]) -> None:
    if missing := sorted({*head.down, *head.depends_on} - {*known} - labels):
        raise RevisionOrderError(path, f"it follows {', '.join(missing)}, which does not exist")
    if again := sorted(set(head.labels) & labels):
        reason = f"it is the first of {', '.join(again)}, which has revisions already"
        raise RevisionOrderError(path, reason)


def _free(id_: str, taken: Collection[str]) -> str:
    """Return an id that no revision has: with a letter at the end where there is one."""
    free, letter = id_, ord("b")
    while free in taken:
        free = id_[: LONGEST_ID - 1] + chr(letter)
        letter += 1
    return free


def _above(id_: str, parents: Mapping[str, set[str]]) -> set[str]:
    """Return all revisions that one follows or depends on, without itself.

    Alembic keeps a version of each parent, and fails where another parent implies it.
    """
    above: set[str] = set()
    left = [id_]
    while left:
        further = parents.get(left.pop(), set()) - above
        above |= further
        left += further
    return above


def _last(id_: str, heads: Sequence[RevisionHead]) -> str:
    """Return the last revision that follows one, as long as there is a single way."""
    while True:
        following = [head for head in heads if id_ in head.down]
        if len(following) != 1:
            return id_
        id_ = following[0].id


def _rewritten(source: bytes, head: RevisionHead, placed: RevisionHead) -> bytes:
    """Return the source of a revision at another place."""
    down: object = placed.down or None
    values = {
        "revision": placed.id,
        "down_revision": placed.down[0] if len(placed.down) == 1 else down,
        "depends_on": placed.depends_on or None,
    }
    changed = {
        "revision": head.id != placed.id,
        "down_revision": head.down != placed.down,
        "depends_on": head.depends_on != placed.depends_on,
    }
    return _with_values(
        source, {name: literal(value).encode() for name, value in values.items() if changed[name]}
    )


def _without_place(source: bytes) -> bytes:
    """Return the source of a revision without what places it among others."""
    try:
        return _with_values(source, dict.fromkeys(PLACED, b""))
    except SyntaxError:
        return source


def _with_values(source: bytes, values: Mapping[str, bytes]) -> bytes:
    """Return the source of a revision with other values of some of its attributes."""
    lines = source.split(b"\n")
    nodes = _placed(ast.parse(source))
    for name in sorted(values.keys() & nodes.keys(), key=lambda name: -nodes[name].lineno):
        node: Any = nodes[name]
        start, end = node.lineno - 1, node.end_lineno - 1
        text = lines[start][: node.col_offset] + values[name]
        lines[start : end + 1] = [text + lines[end][node.end_col_offset :]]
    return b"\n".join(lines)


def _placed(tree: ast.Module) -> dict[str, ast.expr]:
    """Return the values of the attributes that place a revision."""
    placed: dict[str, ast.expr] = {}
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        for target in targets:
            value = getattr(node, "value", None)
            if isinstance(target, ast.Name) and target.id in PLACED and value is not None:
                placed[target.id] = value
    return placed


def _tuple(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)
