"""Renders the first revisions: independent of the models, and right on every kind of database."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from graphlib import TopologicalSorter

from side_by_side.column_types.source import join, literal
from side_by_side.databases.kinds import KINDS
from side_by_side.port.alembic.branches import NUMBER_LENGTH, Branch, branches
from side_by_side.port.alembic.operations import (
    Line,
    add_key,
    block,
    create_table,
    drop_key,
    drop_table,
    execute,
    without_checks,
)
from side_by_side.port.model import Port, Statement
from side_by_side.port.write.imports import Scope, import_lines, resolve

#: The branches of what no model can declare; underscores follow if an application has the label.
BEFORE, AFTER = "before_tables", "after_tables"
#: The names that every revision has.
SCOPE = Scope(defined=frozenset({"op", "revision", "upgrade", "downgrade", "dialect"}))


@dataclass
class Revision:
    """One revision: its branch, its name, and its operations."""

    label: str
    id: str
    slug: str
    doc: str
    #: The docstrings of ``upgrade`` and ``downgrade``.
    docstrings: tuple[str, str]
    after: str | None = None
    depends_on: list[str] = field(default_factory=list)
    up: list[Line] = field(default_factory=list)
    down: list[Line] = field(default_factory=list)

    @property
    def path(self) -> str:
        """The path of the file below the folder of all versions."""
        return f"{self.label}/{self.id}_{self.slug}.py"

    def source(self, module: str) -> str:
        """Return the source. ``module`` is the one that has the names of ``base.py``."""
        body = join(
            "\n",
            [
                f"revision = {literal(self.id)}",
                f"down_revision = {literal(self.after)}",
                f"branch_labels = {literal(None if self.after else (self.label,))}",
                f"depends_on = {literal(tuple(self.depends_on) or None)}",
                "\n\ndef upgrade() -> None:",
                f'    """{self.docstrings[0]}"""',
                *block(self.up),
                "\n\ndef downgrade() -> None:",
                f'    """{self.docstrings[1]}"""',
                *block(self.down),
                "",
            ],
        )
        names = resolve(body, SCOPE)
        lines = import_lines(names, SCOPE, module).values()
        head = [f'"""{self.doc}"""', "", "from alembic import op", *lines, ""]
        return "\n".join([*head, body.render(names)])


def revisions(port: Port) -> list[Revision]:
    """Return the revisions of all applications, and of what no model can declare."""
    listed = branches(port.modules)
    first_ids = {branch.label: f"{branch.prefix}_0001" for branch in listed}
    made: list[Revision] = []
    for branch in listed:
        made += _of_branch(branch, first_ids)
    before, after = (_of_statements(port, label, first_ids) for label in (BEFORE, AFTER))
    every = [revision for revision in (before, *made, after) if revision]
    for revision in every:
        if before and revision.after is None and revision is not before:
            revision.depends_on.append(before.id)
    if after:
        # Not after ``before`` in one branch: Alembic cannot move both of a revision's parents where
        # one of them follows the other.
        after.depends_on = [revision.id for revision in every if revision is not after]
    _omit_implied(every)
    return every


def _omit_implied(listed: list[Revision]) -> None:
    """Leave out of each revision's dependencies those that another of its parents implies.

    Alembic deletes the version of every dependency, and fails where it is implied already.
    """
    parents = {item.id: [*filter(None, [item.after]), *item.depends_on] for item in listed}
    implied: dict[str, set[str]] = {}
    for id_ in TopologicalSorter(parents).static_order():
        implied[id_] = {*parents[id_]}.union(*(implied[parent] for parent in parents[id_]))
    for item in listed:
        others = set().union(*(implied[parent] for parent in parents[item.id]))
        item.depends_on = [id_ for id_ in dict.fromkeys(item.depends_on) if id_ not in others]


def _of_branch(branch: Branch, firsts: dict[str, str]) -> Iterator[Revision]:
    first = Revision(
        branch.label,
        firsts[branch.label],
        "initial",
        f"Create the tables of the Django application ``{branch.label}``.",
        ("Create the tables with their indexes.", "Drop the tables with their rows."),
        depends_on=[firsts[label] for label in branch.needs],
    )
    late = branch.late + branch.later
    for table in branch.tables:
        first.up += create_table(table, late)
    first.up += [add_key(key) for key in branch.late]
    first.down = [drop_table(table) for table in reversed(branch.tables)]
    if branch.late or branch.later:
        first.up = without_checks(first.up)
    if branch.has_circles:
        first.down = without_checks(first.down)
    first.down = [*(drop_key(key) for key in reversed(branch.late)), *first.down]
    yield first
    if branch.later:
        yield Revision(
            branch.label,
            f"{first.id[:-NUMBER_LENGTH]}_0002",
            "keys",
            f"Add the foreign keys of ``{branch.label}`` to applications that depend on it.",
            (
                "Add the keys on PostgreSQL; other databases have them already.",
                "Drop the keys on PostgreSQL.",
            ),
            after=first.id,
            depends_on=[firsts[label] for label in branch.needs_later],
            up=[add_key(key) for key in branch.later],
            down=[drop_key(key) for key in reversed(branch.later)],
        )


def _of_statements(port: Port, label: str, labels: Container[str]) -> Revision | None:
    """Return the revision of the statements that run before the tables are created, or after."""
    before = label == BEFORE
    listed = [
        (kind, statement)
        for kind in KINDS
        for statement in port.statements.get(kind, ())
        if statement.before == before
    ]
    if not listed:
        return None
    while label in labels:
        label += "_"
    return Revision(
        label,
        f"{label}_0001",
        "initial",
        f"Create what no model can declare, {'before' if before else 'after'} the tables.",
        ("Run the statements of the database in use.", "Undo them in reverse order."),
        up=list(_run(listed, down=False)),
        down=list(_run(reversed(listed), down=True)),
    )


def _run(listed: Iterable[tuple[str, Statement]], *, down: bool) -> Iterator[Line]:
    for kind, statement in listed:
        sql = statement.down if down else statement.up
        what = " ".join(statement.what.split())
        if sql.strip():
            yield (kind,), f"# {what}"
            yield (kind,), execute(text_block(sql))


def text_block(sql: str) -> str:
    """Return SQL as a literal over several lines, or on one where several would change it."""
    is_plain = (
        not any(sign in sql for sign in ('"""', "\\", "\r", "\t", "\f", " \n"))
        and sql.replace("\n", "").isprintable()
    )
    if not is_plain or sql.endswith('"') or "\n" not in sql:
        return literal(sql)
    return f'"""{sql}"""'
