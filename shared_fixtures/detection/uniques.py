"""Unique constraints."""

from shared_fixtures.detection.change import Change, rows

CHANGES = [
    Change(
        "unique_pair_added",
        "A unique constraint over two columns is added.",
        rows={"note": rows("id page line", (1, 1, 1), (2, 1, 2))},
    ),
    Change(
        "unique_extended",
        "A unique constraint gets a second column under the same name.",
        rows={"note": rows("id page line", (1, 1, 1), (2, 2, 2))},
    ),
    Change(
        "unique_turned",
        "The columns of a unique constraint are reordered.",
        rows={"note": rows("id page line", (1, 1, 1), (2, 2, 2))},
    ),
    Change(
        "unique_pair_removed",
        "A unique constraint is removed.",
        rows={"note": rows("id page line", (1, 1, 1), (2, 1, 2))},
    ),
    Change(
        "unique_condition_changed",
        "The condition of a unique constraint changes.",
        rows={"note": rows("id page line", (1, 1, 1), (2, 2, 2))},
    ),
    Change(
        "unique_deferred",
        "A unique constraint becomes deferred until commit.",
        only_on=("postgresql",),
    ),
    Change(
        "unique_nulls_not_distinct",
        "A unique constraint allows only one null.",
        only_on=("postgresql",),
    ),
    Change(
        "unique_together_added",
        "Two columns become unique together.",
        rows={"note": rows("id page line", (1, 1, 1), (2, 1, 2))},
    ),
    Change(
        "unique_together_removed",
        "Two columns are no longer unique together.",
        rows={"note": rows("id page line", (1, 1, 1), (2, 1, 2))},
    ),
    Change(
        "unique_together_named",
        "`unique_together` becomes a named constraint.",
        rows={"note": rows("id page line", (1, 1, 1), (2, 1, 2))},
    ),
]
