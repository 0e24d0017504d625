"""Enum types of the database."""

from shared_fixtures.detection.change import Change, rows

CHANGES = [
    Change(
        "enum_value_added",
        "An enum of the database gets one more value.",
        only_on=("postgresql", "mariadb"),
        unlike="Django has no enums of the database: its choices are a text",
        rows={"note": rows("id mood", (1, "calm"))},
        note=(
            "Alembic does not compare the values of an enum on PostgreSQL; on MariaDB it "
            "does, but for their order."
        ),
        source="https://github.com/sqlalchemy/alembic/issues/278",
    ),
    Change(
        "enum_value_removed",
        "An enum of the database loses a value that no row has.",
        only_on=("postgresql", "mariadb"),
        unlike="Django has no enums of the database: its choices are a text",
        rows={"note": rows("id mood", (1, "calm"))},
    ),
    Change(
        "enum_values_reordered",
        "The values of an enum of the database change places.",
        only_on=("postgresql", "mariadb"),
        unlike="Django has no enums of the database: its choices are a text",
        rows={"note": rows("id mood", (1, "calm"))},
    ),
    Change(
        "text_to_enum",
        "A text becomes an enum of the database.",
        only_on=("postgresql", "mariadb"),
        unlike="Django has no enums of the database: its choices are a text",
        rows={"note": rows("id mood", (1, "calm"))},
        note="Alembic does not make the type of PostgreSQL that a changed column needs.",
        source="https://github.com/sqlalchemy/alembic/issues/278",
    ),
]
