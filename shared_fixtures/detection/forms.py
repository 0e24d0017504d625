"""What the database does not store: choices, forms, labels, validators."""

from shared_fixtures.detection.change import Change, rows

CHANGES = [
    Change(
        "choices_added",
        "A text gets choices, which the database does not check.",
        rows={"note": rows("id mood", (1, "calm"))},
    ),
    Change(
        "choice_added",
        "A choice is added, which the database does not check.",
        rows={"note": rows("id mood", (1, "calm"))},
    ),
    Change(
        "blank_allowed",
        "A form may leave the field empty.",
        sqlalchemy_has_none="SQLAlchemy has no forms",
    ),
    Change(
        "labels_changed",
        "The field's label changes.",
    ),
    Change(
        "validator_added",
        "The field gets a validator.",
    ),
]
