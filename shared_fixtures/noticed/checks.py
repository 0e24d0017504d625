"""Checks, and what excludes each other."""

from shared_fixtures.noticed.change import Change, rows

CHANGES = [
    Change(
        "check_added",
        "A check is added.",
        rows={"note": rows("id stars", (1, 5))},
    ),
    Change(
        "check_changed",
        "A check asks for something else under the same name.",
        rows={"note": rows("id stars", (1, 5))},
    ),
    Change(
        "check_removed",
        "A check is removed.",
        rows={"note": rows("id stars", (1, 5))},
    ),
    Change(
        "exclusion_added",
        "Ranges may not overlap any more.",
        only_on=("postgresql",),
        rows={"note": rows("id pages", (1, "[1,5)"), (2, "[5,9)"))},
        kept={"note": rows("id", (1,), (2,))},
    ),
    Change(
        "exclusion_changed",
        "Ranges may not touch any more, where they could not overlap.",
        only_on=("postgresql",),
        rows={"note": rows("id pages", (1, "[1,5)"), (2, "[7,9)"))},
        kept={"note": rows("id", (1,), (2,))},
    ),
]
