"""The tables that a report adds to a file, and the file that gets each of them."""

import ast
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from side_by_side.check.advice.declarations import Declaration
from side_by_side.check.advice.models_source import Module, Sources, Spot
from side_by_side.check.results import Edit


@dataclass
class AddedTables(Declaration):
    """New tables, which come after the last table of a file."""

    @property
    def is_changed(self) -> bool:
        """Whether there is any."""
        return bool(self.before)

    def edit(self) -> Edit | None:
        """Return the insertion, None where there is no table."""
        if not self.before:
            return None
        parts = [*(["\n".join(self.imports_before)] if self.imports_before else []), *self.before]
        statement = self.module.statement(self.spot.node)
        last = statement.end_lineno or statement.lineno
        imports = tuple(sorted(self.scope.imports))
        note = "; ".join(dict.fromkeys(self.notes))
        text = "\n\n\n".join(["", *parts]).removeprefix("\n")
        return Edit(text, self.module.name, last + 1, last, imports, note)


def last_table(module: Module, sources: Sources) -> Spot:
    """Return the last table of a file."""
    spots = [spot for spot in sources.tables.values() if spot.module is module]
    return max(spots, key=lambda spot: spot.node.lineno)


@dataclass(frozen=True)
class Places:
    """The files that may get a new table.

    ``label_of`` returns the application that a table of the other side belongs to, and ``targets``
    the tables that it refers to.
    """

    sources: Sources
    label_of: Callable[[str], str]
    targets: Callable[[str], set[str]]

    def of(self, table: str) -> Iterator[Module]:
        """Give the files of the user with tables, the best one for a new table first.

        That is the file with the most tables of the same application, then the one with the most
        that it refers to.
        """
        label, targets = self.label_of(table), self.targets(table)
        numbers = Counter[int]()
        related, of_label = Counter[int](), Counter[int]()
        modules: dict[int, Module] = {}
        for name, spot in self.sources.tables.items():
            if not (spot.module.is_own and isinstance(spot.node, ast.ClassDef | ast.Call)):
                continue
            key = id(spot.module)
            modules[key] = spot.module
            numbers[key] += 1
            of_label[key] += bool(label) and self.label_of(name) == label
            related[key] += name in targets
        ordered = sorted(
            modules, key=lambda key: (of_label[key], related[key], numbers[key]), reverse=True
        )
        return iter([modules[key] for key in ordered])
