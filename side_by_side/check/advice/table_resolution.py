"""Resolves the differences of one table by rewriting its declaration."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from side_by_side.check.advice.conforming import conform, separate_names
from side_by_side.check.advice.constraint_pairs import ConstraintPairs
from side_by_side.check.advice.constraint_rewrite import ConstraintRewrite
from side_by_side.check.advice.naming import NameRewrite
from side_by_side.check.advice.table_rewrite import TableRewrite
from side_by_side.check.results import ModelDifference
from side_by_side.schema.differences import Missing
from side_by_side.schema.facts import EXISTS

#: A difference with its number in the report.
Numbered = tuple[int, ModelDifference]

#: The numbers of the differences of each constraint or index, by its kind and place.
_ByPlace = dict[tuple[str, tuple[str, ...]], list[int]]


@dataclass
class TableResolution:
    """A table of the models that is rewritten; the models are number ``own`` of the two sides."""

    kind: str
    own: int
    pairs: ConstraintPairs
    rewrite: TableRewrite
    #: The numbers of the differences that are resolved so far.
    resolved: list[int] = field(default_factory=list)

    def resolve(
        self, listed: list[Numbered], values: Mapping[str, list[int]], *, is_declared: bool
    ) -> list[int]:
        """Rewrite the table; return the numbers of the differences that this resolves.

        ``values`` are the numbers of the differences of rows, by their columns. ``is_declared`` is
        whether a model of Django decides what every database has.
        """
        self.rewrite.is_refused = any(item.id == "table.create_all" for _, item in listed)
        self._resolve_order([item for item in listed if item[1].key.kind == "table"])
        self._resolve_columns([item for item in listed if item[1].key.kind == "column"])
        for name, numbers in values.items():
            if self.rewrite.rewrite_column(name):
                self.resolved += numbers
        others = [item for item in listed if item[1].key.kind not in ("table", "column")]
        self._resolve_constraints([item for item in others if item[1].key.name != "name"])
        if self.rewrite.is_refused:
            conform(self.rewrite)
        if self.resolved and is_declared:
            self.rewrite.complete()
        self._resolve_names([item for item in others if item[1].key.name == "name"])
        separate_names(self.rewrite)
        self.rewrite.keep_order()
        self.rewrite.finish()
        return self.resolved

    def _resolve_order(self, listed: list[Numbered]) -> None:
        for number, difference in listed:
            if difference.key.name == "create_all" or self.rewrite.sort():
                self.resolved.append(number)

    def _resolve_columns(self, listed: list[Numbered]) -> None:
        columns: dict[str, list[Numbered]] = defaultdict(list)
        for item in listed:
            columns[item[1].key.place[1]].append(item)
        for name, of_column in columns.items():
            if self._resolve_column(name, [item for _, item in of_column]):
                self.resolved += [number for number, _ in of_column]

    def _resolve_column(self, name: str, listed: list[ModelDifference]) -> bool:
        rewrite = self.rewrite
        existence = next((item for item in listed if item.key.name == EXISTS), None)
        if existence is not None:
            sides = (existence.fact.first, existence.fact.second)
            if isinstance(sides[self.own], Missing):
                return rewrite.add_column(name)
            return rewrite.delete_column(name)
        if any(item.key.name == "identity" for item in listed) and self.kind == "sqlite":
            rewrite.set_autoincrement()
            listed = [item for item in listed if item.key.name != "identity"]
        return not listed or rewrite.rewrite_column(name)

    def _resolve_constraints(self, listed: list[Numbered]) -> None:
        by_place = _by_place(listed)
        ordered = sorted(by_place.items(), key=lambda item: item[0][0] != "primary_key")
        for (kind, place), numbers in ordered:
            wanted, current = self.pairs.of(kind, place)
            # InnoDB creates and drops such an index with what the other edits change.
            if self._is_of_innodb(kind, wanted, current) or ConstraintRewrite(self.rewrite).apply(
                wanted, current
            ):
                self.resolved += numbers

    def _resolve_names(self, listed: list[Numbered]) -> None:
        for (kind, place), numbers in _by_place(listed).items():
            if NameRewrite(self.rewrite).apply(*self.pairs.of(kind, place)):
                self.resolved += numbers

    def _is_of_innodb(self, kind: str, wanted: object, current: object) -> bool:
        """Whether InnoDB itself creates an index, for a foreign key that no other serves."""
        if self.kind != "mariadb" or kind != "index":
            return False
        return self.pairs.is_of_foreign_key(wanted, 1 - self.own) or (
            wanted is None and self.pairs.is_of_foreign_key(current, self.own)
        )


def _by_place(listed: list[Numbered]) -> _ByPlace:
    numbers: _ByPlace = defaultdict(list)
    for number, difference in listed:
        numbers[difference.key.kind, difference.key.place].append(number)
    return numbers
