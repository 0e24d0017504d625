"""Mutants that no rows could kill, each with the reason."""

from shared_fixtures.mutants import Equivalent

EQUIVALENT: tuple[Equivalent, ...] = (
    Equivalent(
        of="groups_with_a_paul",
        side="django",
        what="members__name__istartswith for members__name__startswith='Paul'",
        why="Django renders both as the same LIKE, which on SQLite ignores the case of ASCII.",
        only_on=("sqlite",),
    ),
    Equivalent(
        of="groups_with_a_paul",
        side="sqlalchemy",
        what="istartswith for startswith('Paul')",
        why="SQLite's LIKE ignores the case of ASCII letters, the only ones that lower() changes.",
        only_on=("sqlite",),
    ),
)
