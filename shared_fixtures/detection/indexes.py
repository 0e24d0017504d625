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
        "The columns of an index change places.",
        rows={"note": rows("id page line", (1, 1, 1))},
    ),
    Change(
        "index_descending",
        "An index is sorted downward from now on.",
        rows={"note": rows("id page", (1, 1))},
    ),
    Change(
        "index_condition_changed",
        "An index of some of the rows is one of others.",
        only_on=("sqlite", "postgresql"),
        rows={"note": rows("id page", (1, 1))},
        note="Of an index, its columns, expressions and uniqueness are compared.",
        source="https://github.com/sqlalchemy/alembic/issues/750",
    ),
    Change(
        "index_condition_removed",
        "An index of some of the rows becomes one of all.",
        only_on=("sqlite", "postgresql"),
        rows={"note": rows("id page", (1, 1))},
    ),
    Change(
        "index_expression_changed",
        "An index of an expression is one of another.",
        only_on=("sqlite", "postgresql"),
    ),
    Change(
        "index_included_column",
        "An index holds one more column that it does not sort by.",
        only_on=("postgresql",),
        rows={"note": rows("id page line", (1, 1, 1))},
    ),
    Change(
        "index_operator_class",
        "An index is sorted for LIKE from now on.",
        only_on=("postgresql",),
        note="Operator classes are not compared.",
        source="https://github.com/sqlalchemy/alembic/issues/1327",
    ),
    Change(
        "index_method_changed",
        "A sorted index becomes a hashed one.",
        only_on=("postgresql",),
    ),
    Change(
        "index_storage_changed",
        "An index leaves room for updates.",
        only_on=("postgresql",),
    ),
]
