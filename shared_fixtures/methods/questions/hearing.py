"""Signals and events: who hears what, of which kind of change."""

from shared_fixtures.question import Question

GUIDE = (
    "https://docs.djangoproject.com/en/5.2/topics/db/models/#overriding-predefined-model-methods"
)

QUESTIONS: tuple[Question, ...] = (
    Question(
        "heard_of_an_insert",
        asks="Save a new tag: what is heard?",
        answer=["before insert of verse", "after insert of verse"],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "heard_of_an_update",
        asks="Give a tag another name, and save it: what is heard?",
        answer=["before update of verse", "after update of verse"],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "heard_of_an_update_that_changes_nothing",
        asks="Save a tag as it is: what is heard?",
        answer=["before update of maths", "after update of maths"],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "heard_of_a_delete",
        asks="Delete the tag that no entry has: what is heard?",
        answer=["before delete of music", "after delete of music"],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "heard_of_a_cascade",
        asks="Delete a blog: what is heard of its entries?",
        answer=[
            "before delete of Cards",
            "before delete of Loops",
            "after delete of Cards",
            "after delete of Loops",
        ],
        # Both delete a table's rows by one statement, and tell of them in some order.
        unordered=True,
        writes=True,
        source=GUIDE,
        statements="SQLAlchemy loads the tags of each entry.",
    ),
    Question(
        "heard_of_deleting_several",
        asks="Delete the entries of a blog: what is heard?",
        answer=[
            "before delete of Cards",
            "before delete of Loops",
            "after delete of Cards",
            "after delete of Loops",
        ],
        unordered=True,
        writes=True,
        source=GUIDE,
        statements="SQLAlchemy loads the tags of each entry.",
    ),
    Question(
        "heard_of_creating_in_bulk",
        asks="Create two tags in bulk: what is heard?",
        answer=[],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "heard_of_updating_in_bulk",
        asks="Rename a tag by one statement: what is heard?",
        answer=[],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "heard_of_loading",
        asks="Load the tags by name: what is heard?",
        answer=["made maths", "made music", "made poetry"],
        source=GUIDE,
    ),
    Question(
        "heard_of_making",
        asks="Make a tag, and save it not: what is heard?",
        answer=["made verse"],
        source=GUIDE,
    ),
    Question(
        "heard_of_tagging",
        asks="Add the third tag to an entry, and take the first away: what is heard?",
        answer=["add 3", "remove 1"],
        writes=True,
        source=GUIDE,
        statements="SQLAlchemy loads the tags that are there before it changes them, Django asks "
        "whether the new one is.",
    ),
    Question(
        "heard_of_setting_tags",
        asks="Give an entry the second and the third tag, where it has the first and the second: "
        "what is heard?",
        answer=["add 3", "remove 1"],
        unordered=True,
        writes=True,
        source=GUIDE,
        statements="Django asks once more whether the new one is there.",
    ),
)
