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
        "The columns of a unique constraint change places.",
        rows={"note": rows("id page line", (1, 1, 1), (2, 2, 2))},
    ),
    Change(
        "unique_pair_removed",
        "A unique constraint is removed.",
        rows={"note": rows("id page line", (1, 1, 1), (2, 1, 2))},
    ),
    Change(
        "unique_condition_changed",
        "What is unique among some of the rows is so among others.",
        rows={"note": rows("id page line", (1, 1, 1), (2, 2, 2))},
    ),
    Change(
        "unique_deferred",
        "A unique constraint is checked at commit from now on.",
        only_on=("postgresql",),
    ),
    Change(
        "unique_nulls_not_distinct",
        "A unique constraint lets in one null only.",
        only_on=("postgresql",),
    ),
    Change(
        "unique_together_added",
        "Two columns become unique together.",
        rows={"note": rows("id page line", (1, 1, 1), (2, 1, 2))},
    ),
    Change(
        "unique_together_removed",
        "Two columns are not unique together any more.",
        rows={"note": rows("id page line", (1, 1, 1), (2, 1, 2))},
    ),
    Change(
        "unique_together_named",
        "What is unique together becomes a constraint with a name.",
        rows={"note": rows("id page line", (1, 1, 1), (2, 1, 2))},
    ),
]
