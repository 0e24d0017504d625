"""Defaults in the model and in the database."""

from shared_fixtures.detection.change import Change, rows

CHANGES = [
    Change(
        "default_added",
        "The model gets a default, but the database does not.",
    ),
    Change(
        "default_changed",
        "The model's default changes.",
    ),
    Change(
        "db_default_added",
        "The database gets a default.",
        note="`compare_server_default` is off by default.",
        source="https://alembic.sqlalchemy.org/en/latest/autogenerate.html#what-does-autogenerate-detect-and-what-does-it-not-detect",
    ),
    Change(
        "db_default_changed",
        "The database's default changes.",
    ),
    Change(
        "db_default_removed",
        "The database's default is removed.",
    ),
    Change(
        "db_default_of_a_number",
        "The database's default of a numeric column changes.",
        rows={"note": rows("id stars", (1, 5))},
    ),
    Change(
        "db_default_of_a_function",
        "The database gets the current time as a default.",
        rows={"note": rows("id made", (1, None))},
    ),
]
