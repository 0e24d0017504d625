"""Renders the file of a revision that stands for a migration."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from side_by_side.column_types.source import join, literal
from side_by_side.port.alembic.operations import ALL_KINDS
from side_by_side.port.history.graph import Node
from side_by_side.port.history.render import Merged, render
from side_by_side.port.write.imports import Scope, import_lines, resolve

#: The names that every revision has.
SCOPE = Scope(
    defined=frozenset(
        {
            "op",
            "revision",
            "upgrade",
            "downgrade",
            "dialect",
            "batch",
            "filled",
            "rows",
            "was_empty",
        }
    )
)


@dataclass
class HistoryRevision:
    """The revision of one migration."""

    node: Node
    #: What the operations do, in Django's words.
    descriptions: tuple[str, ...]
    up: Sequence[Merged] = ()
    down: Sequence[Merged] = ()
    #: Why Django cannot unapply it, by kind of database.
    irreversible: Mapping[str, str] = field(default_factory=dict)
    kinds: tuple[str, ...] = field(default=ALL_KINDS)

    @property
    def label(self) -> str:
        """The label of the application."""
        return self.node.key[0]

    @property
    def path(self) -> str:
        """The path of the file below the folder of all versions."""
        _, name = self.node.key
        return f"{self.label}/{self.node.id}_{re.sub(r'^[0-9]+_?', '', name)}.py"

    def source(self, module: str) -> str:
        """Return the source. ``module`` is the one that has the names of ``base.py``."""
        node = self.node
        down: str | tuple[str, ...] | None = node.down or None
        if len(node.down) == 1:
            down = node.down[0]
        below = render(self.down, self.kinds, refused=self.irreversible)
        body = join(
            "\n",
            [
                f"revision = {literal(node.id)}",
                f"down_revision = {literal(down)}",
                f"branch_labels = {literal((self.label,) if node.first else None)}",
                f"depends_on = {literal(node.depends_on or None)}",
                "\n\ndef upgrade() -> None:",
                *render(self.up, self.kinds),
                "\n\ndef downgrade() -> None:",
                *below,
                "",
            ],
        )
        names = resolve(body, SCOPE)
        lines = import_lines(names, SCOPE, module).values()
        head = [self._docstring(), "", "from alembic import op", *lines, ""]
        if not re.search(r"\bop\.", body.render(names)):
            head.remove("from alembic import op")
        return "\n".join([*head, body.render(names)])

    def _docstring(self) -> str:
        label, name = self.node.key
        lines = [f'"""Do what the migration {label}.{name} does.']
        if self.descriptions:
            lines += ["", *(f"- {line}." for line in self.descriptions)]
        if not (self.up or self.down or self.irreversible):
            lines += ["", "Nothing of it changes the database."]
        return "\n".join([*lines, '"""'])
