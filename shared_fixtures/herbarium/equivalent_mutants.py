"""The mutants of the chapter herbarium that no rows could kill."""

from shared_fixtures.mutants import Equivalent

EQUIVALENT: tuple[Equivalent, ...] = (
    Equivalent(
        of="collectors_with_a_double_n",
        side="sqlalchemy",
        what="icontains for contains('NN')",
        why="The type of the column ignores case in both.",
    ),
)
