"""Which tables the revisions of each application create, in which order, and what comes later.

Every application is a branch. Where applications refer to each other in a circle, the keys to
tables that do not exist yet come in a second revision.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from side_by_side.port.model import (
    Class,
    Column,
    ForeignKeys,
    Mixin,
    Module,
    Reference,
    Table,
)

#: The length of the longest id: Alembic stores it in a column of 32 characters.
LONGEST_ID = 32
#: The length of the number at the end of every id, such as ``_0001``.
NUMBER_LENGTH = 5

#: A foreign key: its table, its column, and what the column refers to.
Key = tuple[Table, Column, Reference]


@dataclass
class Branch:
    """What the revisions of an application create."""

    label: str
    prefix: str
    tables: list[Table] = field(default_factory=list)
    #: The labels of the branches that its tables refer to, and of those in a circle with it.
    needs: list[str] = field(default_factory=list)
    needs_later: list[str] = field(default_factory=list)
    #: Keys to tables that come later: in the same revision, and in that of another application.
    late: list[Key] = field(default_factory=list)
    later: list[Key] = field(default_factory=list)
    #: Whether the downgrade drops tables to which others, dropped afterwards, still refer.
    referred: bool = False

    @property
    def has_circles(self) -> bool:
        """Whether a table refers to one that does not exist yet, or is dropped before it."""
        return bool(self.late or self.later) or self.referred


def branches(modules: Iterable[Module]) -> list[Branch]:
    """Return the branches of the applications, each after those that it needs."""
    by_label = {module.label: Branch(module.label, prefix(module.label)) for module in modules}
    owners: dict[str, str] = {}
    for module in modules:
        tables = {table.table: table for table in _tables(module)}
        owners |= dict.fromkeys(tables, module.label)
        order = _sorted({name: _targets(table) for name, table in tables.items()})
        by_label[module.label].tables = [tables[name] for name in order]
    needs = {
        label: [
            owners[name]
            for table in branch.tables
            for name in _targets(table)
            if owners.get(name, label) != label
        ]
        for label, branch in by_label.items()
    }
    order = _sorted(needs)
    places = {label: place for place, label in enumerate(order)}
    for label in order:
        _place(by_label, label, owners, places)
    return [by_label[label] for label in order]


def _place(
    by_label: Mapping[str, Branch], label: str, owners: Mapping[str, str], places: Mapping[str, int]
) -> None:
    """Sort the keys of a branch's tables by whether their targets exist by then."""
    branch = by_label[label]
    positions = {table.table: place for place, table in enumerate(branch.tables)}
    for table in branch.tables:
        for target in _targets(table):
            needed = owners.get(target, label)
            if places[needed] < places[label] and needed not in branch.needs:
                branch.needs.append(needed)
        for column, reference in table.references:
            owner = owners.get(reference.table)
            if owner is None:
                # The port does not create it.
                continue
            key = (table, column, reference)
            if owner == label:
                if positions[reference.table] > positions[table.table]:
                    branch.late.append(key)
            elif places[owner] > places[label]:
                branch.later.append(key)
                by_label[owner].referred = True
                if owner not in branch.needs_later:
                    branch.needs_later.append(owner)


def _sorted(needs: Mapping[str, list[str]]) -> list[str]:
    """Return names, each after those that it needs, except in circles."""
    order: dict[str, None] = {}
    for start in needs:
        # Not recursive: a chain of a thousand tables would be too deep.
        left: list[tuple[str, bool]] = [(start, False)]
        under_way: set[str] = set()
        while left:
            item, is_ready = left.pop()
            if is_ready:
                order.setdefault(item)
            elif item not in order and item not in under_way:
                under_way.add(item)
                left.append((item, True))
                left += [(name, False) for name in reversed(needs[item]) if name in needs]
    return list(order)


def _targets(table: Table) -> list[str]:
    several = [item.table for _, item in table.table_items if isinstance(item, ForeignKeys)]
    return [*several, *(reference.table for _, reference in table.references)]


def prefix(label: str) -> str:
    """Return the prefix of an application's revision ids: its label, shortened where needed."""
    if len(label) + NUMBER_LENGTH <= LONGEST_ID:
        return label
    digest = hashlib.md5(label.encode(), usedforsecurity=False).hexdigest()[:8]
    return f"{label[: LONGEST_ID - NUMBER_LENGTH - 9]}_{digest}"


def _tables(module: Module) -> list[Table]:
    """Return the tables that an application's models create."""
    mixins = {mixin.name: mixin for mixin in module.mixins}
    classes = [owner for owner in module.classes if owner.table and not owner.shared]
    managed = {owner.table for owner in (*module.classes, *module.tables) if owner.managed}
    tables = [*(_with_mixins(owner, mixins) for owner in classes), *module.tables]
    return [table for table in tables if table.table in managed]


def _with_mixins(class_: Class, mixins: Mapping[str, Mixin]) -> Table:
    """Return a class with the columns of its mixins, in the order of the table."""
    columns = [column for name in class_.mixins for column in mixins[name].columns]
    ordered = sorted([*columns, *class_.columns], key=lambda column: column.sort_order or 0)
    return replace(class_, columns=tuple(ordered))
