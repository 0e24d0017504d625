"""Functions that the texts of relationships call, where a table has the name of one."""

import re
from collections.abc import Set
from dataclasses import replace

from side_by_side.port.model import Relation
from side_by_side.port.naming import CALLED

#: Where SQLAlchemy finds a function of a text as well, if not among those of ``sqlalchemy.sql``.
_ELSEWHERE = {"foreign": "orm", "remote": "orm", "String": "types"}


def with_modules(relation: Relation, tables: Set[str]) -> Relation:
    """Return a relation whose texts name functions with their modules if a table is called so.

    SQLAlchemy finds tables first.
    """
    names = sorted(tables & {*CALLED, *_ELSEWHERE})
    if not names:
        return relation
    pattern = re.compile(rf"(?<![\w.'])({'|'.join(names)})(?=\(|\.\w+\()")

    def qualify(text: str) -> str:
        return pattern.sub(lambda found: f"{_ELSEWHERE.get(found[1], 'sql')}.{found[1]}", text)

    join, other = (
        qualify(value) if isinstance(value, str) else value
        for value in (relation.join, relation.secondary_join)
    )
    return replace(relation, join=join, secondary_join=other, order_by=qualify(relation.order_by))
