"""What the database does not store: choices, forms, labels, validators."""

from shared_fixtures.detection.change import Change, rows

CHANGES = [
    Change(
        "choices_added",
        "A text becomes one of some choices, which the database does not check.",
        rows={"note": rows("id mood", (1, "calm"))},
    ),
    Change(
        "choice_added",
        "One more choice is allowed, which the database does not check.",
        rows={"note": rows("id mood", (1, "calm"))},
    ),
    Change(
        "blank_allowed",
        "A form may leave the field empty.",
        sqlalchemy_has_none="SQLAlchemy makes no forms",
    ),
    Change(
        "labels_changed",
        "What people read beside the field changes.",
    ),
    Change(
        "validator_added",
        "The field gets a validator.",
    ),
]
