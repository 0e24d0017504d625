"""Mutants that no rows could kill, each with the reason."""

from shared_fixtures.mutants import Equivalent

EQUIVALENT: tuple[Equivalent, ...] = (
    Equivalent(
        of="shortest_horns_of_each_herd",
        side="django",
        what="[:2] for [:1]",
        why="SQLite takes the first row of a subquery that is used as a value.",
        only_on=("sqlite",),
    ),
    Equivalent(
        of="shortest_horns_of_each_herd",
        side="sqlalchemy",
        what="2 for limit(1)",
        why="SQLite takes the first row of a subquery that is used as a value.",
        only_on=("sqlite",),
    ),
    Equivalent(
        of="first_and_last_herd",
        side="sqlalchemy",
        what="without order_by(Herd.id)",
        why="InnoDB reads a table by its primary key if no other index serves the query, so the "
        "first row is that of the lowest key.",
        only_on=("mariadb",),
    ),
    Equivalent(
        of="answers_around_butter",
        side="sqlalchemy",
        what="without order_by(Answer._order.desc())",
        why="Django numbers the answers as it inserts them, and PostgreSQL returns the rows here "
        "in the reverse order of their insertion, which is that of their positions.",
        only_on=("postgresql",),
    ),
)
