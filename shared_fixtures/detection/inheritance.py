"""Model inheritance."""

from shared_fixtures.detection.change import Change, rows

CHANGES = [
    Change(
        "abstract_parent_introduced",
        "A model's fields move to an abstract class.",
    ),
    Change(
        "child_added",
        "A child of a model is added, with its own table.",
    ),
    Change(
        "parent_given",
        "A model becomes the child of another.",
        rows={"note": rows("id body", (1, "first")), "letter": rows("id address", (1, "London"))},
        kept={
            "note": rows("id body", (1, "first")),
            "letter": rows("note_ptr_id address", (1, "London")),
        },
        lossy="only a human knows which parent each row has",
        one_off=1,
        note=(
            "A Django migration cannot change the bases of a model: its state keeps the old ones."
        ),
        source="https://code.djangoproject.com/ticket/23521",
    ),
    Change(
        "parent_taken",
        "A child of a model becomes an independent model.",
        rows={
            "note": rows("id body", (1, "first")),
            "letter": rows("note_ptr_id address", (1, "London")),
        },
        kept={"note": rows("id body", (1, "first")), "letter": rows("id address", (1, "London"))},
        lossy="the parent's key has to become the row's own",
        one_off=1,
        note=(
            "A Django migration cannot change the bases of a model, and fails on the two "
            "fields of the same name."
        ),
        source="https://code.djangoproject.com/ticket/23521",
    ),
    Change(
        "field_moved_to_the_parent",
        "A field moves from the child to the parent.",
        rows={"note": rows("id", (1,)), "letter": rows("note_ptr_id body", (1, "first"))},
        kept={"note": rows("id body", (1, "first")), "letter": rows("note_ptr_id", (1,))},
        one_off="?",
        lossy="only a human knows the value for parents that are not children",
    ),
    Change(
        "proxy_to_child",
        "A second class for the same table gets its own table.",
        note=(
            "Django treats the proxy and the child as different models, and so drops one and "
            "creates the other."
        ),
        source="https://code.djangoproject.com/ticket/26088",
    ),
]
