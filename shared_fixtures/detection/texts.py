"""Conversions to and from text."""

from uuid import UUID

from shared_fixtures.detection.change import Change, rows

CHANGES = [
    Change(
        "integer_to_text",
        "An integer becomes a text.",
        rows={"note": rows("id stars", (1, 5))},
        kept={"note": rows("id stars", (1, "5"))},
    ),
    Change(
        "text_to_integer",
        "A text of digits becomes an integer.",
        rows={"note": rows("id stars", (1, "5"))},
        kept={"note": rows("id stars", (1, 5))},
        note=(
            "PostgreSQL requires a conversion. Django writes USING, Alembic only if "
            "`postgresql_using` is added by hand."
        ),
        source="https://alembic.sqlalchemy.org/en/latest/ops.html#alembic.operations.Operations.alter_column.params.postgresql_using",
    ),
    Change(
        "short_text_to_long",
        "A text of limited length becomes unlimited.",
    ),
    Change(
        "long_text_to_short",
        "A text of unlimited length becomes limited.",
    ),
    Change(
        "text_to_slug",
        "A text becomes a slug, which is indexed.",
    ),
    Change(
        "text_to_uuid",
        "A text that contains UUIDs becomes a UUID.",
        rows={"note": rows("id code", (1, "01234567-89ab-4def-8123-456789abcdef"))},
        kept={"note": rows("id code", (1, UUID("01234567-89ab-4def-8123-456789abcdef")))},
    ),
    Change(
        "text_to_json",
        "A text that contains JSON becomes a JSON value.",
        rows={"note": rows("id body", (1, '{"a": 1}'))},
    ),
]
