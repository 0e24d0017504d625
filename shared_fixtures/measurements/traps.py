"""Arithmetic and functions of the same name that return something else."""

from decimal import Decimal

from shared_fixtures.question import PerDatabase, Trap

TRAPS: tuple[Trap, ...] = (
    # EX-01
    Trap(
        "steps_halved_by_slash",
        of="steps_halved",
        side="sqlalchemy",
        why="SQLAlchemy's / keeps the fraction, as a decimal; Django's is that of the database.",
        answer=PerDatabase(
            "SQLAlchemy reads ten places on SQLite, the server decides on PostgreSQL.",
            sqlite=[
                *(Decimal("3.5000000000"), Decimal("-3.5000000000"), Decimal("0E-10")),
                *(Decimal("1.0000000000"), Decimal("0.5000000000")),
            ],
            postgresql=[
                *(Decimal("3.5000000000000000"), Decimal("-3.5000000000000000")),
                *(Decimal("0E-20"), Decimal("1.00000000000000000000")),
                Decimal("0.50000000000000000000"),
            ],
            mariadb=None,
        ),
    ),
    Trap(
        "steps_halved_with_fraction_by_slash",
        of="steps_halved_with_fraction",
        side="django",
        why="Django's / is the database's, which divides two integers without the fraction.",
        answer=[3, -3, 0, 1, 0],
        only_on=("sqlite", "postgresql"),
    ),
    # EX-08
    Trap(
        "lengths_of_names_by_length",
        of="lengths_of_names",
        side="sqlalchemy",
        why="func.length is LENGTH(), which counts bytes on MariaDB; Django writes CHAR_LENGTH().",
        # Two of the three characters of Årø have two bytes.
        answer=[10, 5, 5],
        only_on=("mariadb",),
    ),
    Trap(
        "steps_left_over_by_python",
        of="steps_left_over_by_threes",
        side="django",
        why="Python's % takes the sign of the divisor, that of the databases the dividend's.",
        answer=[1, 2, 0, 2, 1],
    ),
)
