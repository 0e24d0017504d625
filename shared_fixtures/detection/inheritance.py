"""Model inheritance."""

from shared_fixtures.detection.change import Change, rows

CHANGES = [
    Change(
        "abstract_parent_introduced",
        "A model's fields move to an abstract class.",
    ),
    Change(
        "child_added",
        "A child of a model is added, with a table of its own.",
    ),
    Change(
        "parent_given",
        "A model becomes the child of another.",
        rows={"note": rows("id body", (1, "first")), "letter": rows("id address", (1, "London"))},
        kept={
            "note": rows("id body", (1, "first")),
            "letter": rows("note_ptr_id address", (1, "London")),
        },
        lossy="only a person knows which parent each row has",
        one_off=1,
        note=(
            "The bases of a model cannot be changed by a migration of Django's: its state "
            "keeps the old ones."
        ),
        source="https://code.djangoproject.com/ticket/23521",
    ),
    Change(
        "parent_taken",
        "A child of a model becomes a model of its own.",
        rows={
            "note": rows("id body", (1, "first")),
            "letter": rows("note_ptr_id address", (1, "London")),
        },
        kept={"note": rows("id body", (1, "first")), "letter": rows("id address", (1, "London"))},
        lossy="the key of the parent has to become the row's own",
        one_off=1,
        note=(
            "The bases of a model cannot be changed by a migration of Django's, which fails "
            "on the two fields of one name."
        ),
        source="https://code.djangoproject.com/ticket/23521",
    ),
    Change(
        "field_moved_to_the_parent",
        "A field moves from the child to the parent.",
        rows={"note": rows("id", (1,)), "letter": rows("note_ptr_id body", (1, "first"))},
        kept={"note": rows("id body", (1, "first")), "letter": rows("note_ptr_id", (1,))},
        one_off="?",
        lossy="only a person knows what the parents that are no children have",
    ),
    Change(
        "proxy_to_child",
        "A second class for the same table gets a table of its own.",
        note=(
            "Django takes the proxy for another model than the child, and so drops the one "
            "and creates the other."
        ),
        source="https://code.djangoproject.com/ticket/26088",
    ),
]
