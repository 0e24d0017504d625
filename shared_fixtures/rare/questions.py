"""The reverse names of a child in a different chapter from its abstract base."""

from shared_fixtures.question import Instance, PerSide, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models"
NAMES = f"{GUIDE}/#be-careful-with-related-name-and-related-query-name"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "reverse_names_at_the_other_model",
        asks="By which three names does the other model reach the children of both chapters?",
        answer={
            "common.ChildA": "common_childa_related",
            "common.ChildB": "common_childb_related",
            "rare.ChildB": "rare_childb_related",
        },
        source=NAMES,
        without_sql=True,
    ),
    Question(
        "both_kinds_of_b_of_red",
        asks="Which children B of each chapter refer to red?",
        answer=(instances("ChildB", "b one", "b two"), instances("ChildB", "rare one")),
        unordered=True,
        source=NAMES,
    ),
    Question(
        "others_with_a_rare_child_named_two",
        asks="Which objects of OtherModel have a child named `b two` in this chapter?",
        answer=instances("OtherModel", "blue"),
        source=NAMES,
    ),
    Question(
        "others_with_a_child_b_of_both_chapters",
        asks="Which objects of OtherModel have a child B in both chapters?",
        answer=instances("OtherModel", "blue", "red"),
        source=NAMES,
    ),
    Question(
        "link_a_new_child",
        asks="Does linking a new child of this chapter leave the links of the other chapter alone?",
        answer=Instance("ChildB", "rare three"),
        writes=True,
        statements=PerSide(
            "Django's `set` first reads the existing links.", django=4, sqlalchemy=3
        ),
        source=NAMES,
    ),
    Question(
        "one_name_in_two_applications",
        asks="What happens if the reverse name contains the class, but not the application?",
        answer=Refused("SystemCheckError", "ArgumentError", "fields.E304"),
        source=NAMES,
        without_sql=True,
    ),
    Question(
        "default_names_in_two_applications",
        asks="What happens if the base gives no reverse name, and two applications have a child B?",
        answer=Refused("SystemCheckError", "ArgumentError", "fields.E304"),
        source=NAMES,
        without_sql=True,
    ),
)
