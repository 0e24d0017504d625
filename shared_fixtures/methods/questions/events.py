"""Which signals and events are sent for which kind of change."""

from shared_fixtures.question import PerSide, Question

GUIDE = (
    "https://docs.djangoproject.com/en/5.2/topics/db/models/#overriding-predefined-model-methods"
)

QUESTIONS: tuple[Question, ...] = (
    Question(
        "events_on_insert",
        asks="Which events are sent when a new tag is saved?",
        answer=["before insert of verse", "after insert of verse"],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "events_on_update",
        asks="Which events are sent when a tag is renamed and saved?",
        answer=["before update of verse", "after update of verse"],
        writes=True,
        source=GUIDE,
    ),
    # TX-07
    Question(
        "events_on_unchanged_save",
        asks="Which events are sent when a tag is saved unchanged?",
        answer=["before update of maths", "after update of maths"],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "events_on_delete",
        asks="Which events are sent when the tag that no entry has is deleted?",
        answer=["before delete of music", "after delete of music"],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "events_on_cascade",
        asks="Which events are sent for a blog's entries when the blog is deleted?",
        answer=[
            "before delete of Cards",
            "before delete of Loops",
            "after delete of Cards",
            "after delete of Loops",
        ],
        # Both delete a table's rows with one statement, and send the events in any order.
        unordered=True,
        writes=True,
        source=GUIDE,
        statements=PerSide("SQLAlchemy loads the tags of each entry.", django=5, sqlalchemy=7),
    ),
    # TX-07
    Question(
        "events_on_deleting_several",
        asks="Which events are sent when the entries of a blog are deleted?",
        answer=[
            "before delete of Cards",
            "before delete of Loops",
            "after delete of Cards",
            "after delete of Loops",
        ],
        unordered=True,
        writes=True,
        source=GUIDE,
        statements=PerSide("SQLAlchemy loads the tags of each entry.", django=3, sqlalchemy=5),
    ),
    # TX-07
    Question(
        "events_on_bulk_create",
        asks="Which events are sent when two tags are created in bulk?",
        answer=[],
        writes=True,
        source=GUIDE,
    ),
    # TX-07
    Question(
        "events_on_loading_a_fixture",
        asks="Which events are sent when a tag is loaded from a fixture?",
        answer=["before insert of verse", "after insert of verse"],
        writes=True,
        source="https://docs.djangoproject.com/en/5.2/topics/db/fixtures/#how-fixtures-are-saved-to-the-database",
        statements=PerSide("Django tries to update the row first.", django=2, sqlalchemy=1),
    ),
    # TX-07
    Question(
        "events_on_bulk_update",
        asks="Which events are sent when a tag is renamed by one statement?",
        answer=[],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "events_on_load",
        asks="Which events are sent when the tags are loaded by name?",
        answer=["made maths", "made music", "made poetry"],
        source=GUIDE,
    ),
    Question(
        "events_on_instantiation",
        asks="Which events are sent when a tag is created but not saved?",
        answer=["made verse"],
        source=GUIDE,
        without_sql=True,
    ),
    # TX-07
    Question(
        "events_on_tagging",
        asks="Which events are sent when the third tag is added to an entry and the first removed?",
        answer=["add 3", "remove 1"],
        writes=True,
        source=GUIDE,
        statements=PerSide(
            "SQLAlchemy loads the existing tags before it changes them; Django checks "
            "whether the new one is there.",
            django=4,
            sqlalchemy=5,
        ),
    ),
    Question(
        "events_on_setting_tags",
        asks="Which events are sent when an entry's tags are set from the first and second to the "
        "second and third?",
        answer=["add 3", "remove 1"],
        unordered=True,
        writes=True,
        source=GUIDE,
        statements=PerSide(
            "Django checks again whether the new one is there.", django=5, sqlalchemy=6
        ),
    ),
)
