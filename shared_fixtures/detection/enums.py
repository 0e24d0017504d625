"""Enum types of the database."""

from shared_fixtures.detection.change import Change, rows

CHANGES = [
    # MG-10
    Change(
        "enum_value_added",
        "A database enum gets one more value.",
        only_on=("postgresql", "mariadb"),
        unlike="Django has no database enums: its choices are text",
        rows={"note": rows("id mood", (1, "calm"))},
        note=(
            "Alembic does not compare an enum's values on PostgreSQL; on MariaDB it does, "
            "except for their order."
        ),
        source="https://github.com/sqlalchemy/alembic/issues/278",
    ),
    Change(
        "enum_value_removed",
        "A database enum loses a value that no row has.",
        only_on=("postgresql", "mariadb"),
        unlike="Django has no database enums: its choices are text",
        rows={"note": rows("id mood", (1, "calm"))},
    ),
    Change(
        "enum_values_reordered",
        "The values of a database enum are reordered.",
        only_on=("postgresql", "mariadb"),
        unlike="Django has no database enums: its choices are text",
        rows={"note": rows("id mood", (1, "calm"))},
    ),
    Change(
        "text_to_enum",
        "A text becomes a database enum.",
        only_on=("postgresql", "mariadb"),
        unlike="Django has no database enums: its choices are text",
        rows={"note": rows("id mood", (1, "calm"))},
        note="Alembic does not create the PostgreSQL type that the changed column needs.",
        source="https://github.com/sqlalchemy/alembic/issues/278",
    ),
]
