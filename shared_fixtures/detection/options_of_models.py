"""Options of models."""

from shared_fixtures.detection.change import Change, rows

CHANGES = [
    Change(
        "ordering_changed",
        "The default order of rows changes.",
    ),
    Change(
        "model_labels_changed",
        "The model's label changes.",
    ),
    Change(
        "permissions_changed",
        "The model gets a permission, which is a row of Django's own tables.",
        sqlalchemy_has_none="SQLAlchemy has no permissions",
    ),
    Change(
        "manager_changed",
        "The model gets another manager, which migrations may use.",
        sqlalchemy_has_none="SQLAlchemy has no managers",
    ),
    Change(
        "order_with_respect_to_added",
        "The rows of a parent get a stored order.",
        rows={"author": rows("id name", (1, "Ada")), "note": rows("id author_id", (1, 1))},
        kept={
            "author": rows("id name", (1, "Ada")),
            "note": rows("id author_id _order", (1, 1, 0)),
        },
    ),
    Change(
        "table_comment_added",
        "The table gets a comment.",
        only_on=("postgresql", "mariadb"),
    ),
    Change(
        "table_comment_changed",
        "The table's comment changes.",
        only_on=("postgresql", "mariadb"),
    ),
    Change(
        "model_given_away",
        "The model becomes unmanaged.",
        stays="the table must be left alone",
    ),
    Change(
        "model_taken_over",
        "A model without a table becomes managed.",
        rows={},
        note="Django changes its state and creates no table.",
        source="https://code.djangoproject.com/ticket/24037",
    ),
    Change(
        "proxy_added",
        "A second class for the same table is added.",
    ),
]
