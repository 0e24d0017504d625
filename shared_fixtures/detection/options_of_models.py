"""Options of models."""

from shared_fixtures.detection.change import Change, rows

CHANGES = [
    Change(
        "ordering_changed",
        "The rows come in another order by default.",
    ),
    Change(
        "model_labels_changed",
        "What people call the model changes.",
    ),
    Change(
        "permissions_changed",
        "The model gets a permission, which is a row of Django's own tables.",
        sqlalchemy_has_none="SQLAlchemy keeps no permissions",
    ),
    Change(
        "manager_changed",
        "Queries start from another manager, which migrations may use.",
        sqlalchemy_has_none="SQLAlchemy has no managers",
    ),
    Change(
        "order_with_respect_to_added",
        "The rows of a parent are kept in an order of their own.",
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
        "The model's table is somebody else's from now on.",
        stays="the table is to be left alone",
    ),
    Change(
        "model_taken_over",
        "The tool makes the model's table from now on, which there is not.",
        rows={},
        note="Django changes its state and makes no table.",
        source="https://code.djangoproject.com/ticket/24037",
    ),
    Change(
        "proxy_added",
        "A second class for the same table is added.",
    ),
]
