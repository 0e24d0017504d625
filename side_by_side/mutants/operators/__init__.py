"""The mistakes that are planted: each operator yields the mutations of one node of a function."""

import ast
from collections.abc import Iterator

from side_by_side.mutants.operators import conditions, ordering, shaping, statements
from side_by_side.mutants.operators.mutation import Mutation

#: All kinds of mutations, in the order of a report.
KINDS = (*conditions.KINDS, *ordering.KINDS, *shaping.KINDS, *statements.KINDS)


def mutations_of(node: ast.AST, side: str) -> Iterator[Mutation]:
    """Yield the mutations of one node of a function of a side."""
    for module in (conditions, ordering, shaping, statements):
        yield from module.mutations_of(node, side)
