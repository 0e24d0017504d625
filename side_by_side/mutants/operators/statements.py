"""Statements that are left out: a call such as ``save()``, or an assignment to an attribute."""

import ast
from collections.abc import Iterator

from side_by_side.mutants.operators.mutation import Mutation

KINDS = ("statement",)


def mutations_of(node: ast.AST, _side: str) -> Iterator[Mutation]:
    """Yield the mutation of a statement that leaves it out, if it is there for its effect."""
    match node:
        case ast.Expr(ast.Call()) | ast.Expr(ast.Await()):
            pass
        case ast.Assign(targets=[ast.Attribute() | ast.Subscript()]):
            pass
        case ast.AugAssign(target=ast.Attribute() | ast.Subscript()):
            pass
        case _:
            return
    yield Mutation("statement", f"without {ast.unparse(node)}", ast.Pass())
