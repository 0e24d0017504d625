"""The ids of revisions, and which of them each follows and depends on."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from side_by_side.port.alembic.branches import LONGEST_ID, prefix

#: A migration: the label of its application, and its name.
Key = tuple[str, str]


@dataclass(frozen=True)
class Node:
    """The place of a revision in the graph."""

    key: Key
    id: str
    down: tuple[str, ...]
    depends_on: tuple[str, ...]
    #: Whether it is the first of its application, which names the branch.
    first: bool


def nodes_of(parents: Mapping[Key, Iterable[Key]]) -> list[Node]:
    """Return the nodes of migrations that are given in their order, each with its parents.

    What another parent implies is left out: Alembic keeps a version of each parent.
    """
    ids = ids_of(parents)
    implied: dict[Key, set[Key]] = {}
    seen: set[str] = set()
    nodes = []
    for key, listed in parents.items():
        near = [parent for parent in listed if parent in ids]
        implied[key] = {*near}.union(*(implied[parent] for parent in near))
        own = [parent for parent in near if parent[0] == key[0]]
        others = [parent for parent in near if parent[0] != key[0]]
        down = _needed(own, own, implied)
        depends_on = _needed(others, near, implied)
        nodes.append(
            Node(
                key,
                ids[key],
                tuple(ids[parent] for parent in sorted(down)),
                tuple(ids[parent] for parent in sorted(depends_on)),
                key[0] not in seen,
            )
        )
        seen.add(key[0])
    return nodes


def _needed(
    wanted: Iterable[Key], parents: Iterable[Key], implied: Mapping[Key, set[Key]]
) -> list[Key]:
    parents = list(parents)
    return [
        key for key in wanted if not any(key in implied[other] for other in parents if other != key)
    ]


def ids_of(keys: Iterable[Key]) -> dict[Key, str]:
    """Return an id for each migration: the label and the number, such as ``shop_0007``."""
    ids: dict[Key, str] = {}
    taken: set[str] = set()
    for label, name in keys:
        matched = re.match(r"\d+", name)
        number = matched[0] if matched else name
        id_ = f"{prefix(label)}_{number}"[:LONGEST_ID]
        letter = ord("b")
        while id_ in taken:
            # Two migrations of one application may have the same number.
            id_ = f"{prefix(label)}_{number}"[: LONGEST_ID - 1] + chr(letter)
            letter += 1
        taken.add(id_)
        ids[label, name] = id_
    return ids
