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
    # EX-01
    Trap(
        "steps_halved_on_mariadb_by_slash",
        of="steps_halved_on_mariadb",
        side="sqlalchemy",
        why="The fraction of MariaDB is read as it is, with four more digits.",
        answer=[Decimal(half) for half in ("3.5000", "-3.5000", "0.0000", "1.0000", "0.5000")],
        only_on=("mariadb",),
    ),
    # EX-01
    Trap(
        "steps_halved_on_mariadb_by_floor",
        of="steps_halved_on_mariadb",
        side="sqlalchemy",
        why="// rounds down on MariaDB, where Django cuts off.",
        answer=[3, -4, 0, 1, 0],
        only_on=("mariadb",),
    ),
    Trap(
        "steps_halved_with_fraction_by_slash",
        of="steps_halved_with_fraction",
        side="django",
        why="Two integers are an integer for Django, whether the database divides them so or not.",
        answer=[3, -3, 0, 1, 0],
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
