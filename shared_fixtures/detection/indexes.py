"""Indexes."""

from shared_fixtures.detection.change import Change, rows

CHANGES = [
    Change(
        "index_added",
        "An index over two columns is added.",
        rows={"note": rows("id page line", (1, 1, 1))},
    ),
    Change(
        "index_removed",
        "An index is removed.",
        rows={"note": rows("id page line", (1, 1, 1))},
    ),
    Change(
        "index_turned",
        "The columns of an index are reordered.",
        rows={"note": rows("id page line", (1, 1, 1))},
    ),
    Change(
        "index_descending",
        "An index becomes descending.",
        rows={"note": rows("id page", (1, 1))},
    ),
    Change(
        "index_condition_changed",
        "The condition of a partial index changes.",
        only_on=("sqlite", "postgresql"),
        rows={"note": rows("id page", (1, 1))},
        note="Alembic compares only an index's columns, expressions and uniqueness.",
        source="https://github.com/sqlalchemy/alembic/issues/750",
    ),
    Change(
        "index_condition_removed",
        "A partial index becomes an index of all rows.",
        only_on=("sqlite", "postgresql"),
        rows={"note": rows("id page", (1, 1))},
    ),
    Change(
        "index_expression_changed",
        "The expression of an index changes.",
        only_on=("sqlite", "postgresql"),
    ),
    Change(
        "index_included_column",
        "An index includes one more column that it does not sort by.",
        only_on=("postgresql",),
        rows={"note": rows("id page line", (1, 1, 1))},
    ),
    Change(
        "index_operator_class",
        "An index gets the operator class for LIKE.",
        only_on=("postgresql",),
        note="Alembic does not compare operator classes.",
        source="https://github.com/sqlalchemy/alembic/issues/1327",
    ),
    Change(
        "index_method_changed",
        "A B-tree index becomes a hash index.",
        only_on=("postgresql",),
    ),
    Change(
        "index_storage_changed",
        "An index gets a fill factor.",
        only_on=("postgresql",),
    ),
]
