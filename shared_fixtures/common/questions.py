"""The reverse names of a relation that an abstract base declares."""

from shared_fixtures.question import PerSide, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models"
NAMES = f"{GUIDE}/#be-careful-with-related-name-and-related-query-name"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "reverse_name_of_each_child",
        asks="By which name does the other model reach each child?",
        answer={"ChildA": "common_childa_related", "ChildB": "common_childb_related"},
        source=NAMES,
        without_sql=True,
    ),
    Question(
        "table_of_links_of_each_child",
        asks="Which table holds the links of each child, though the relation is declared once?",
        answer={"ChildA": "common_childa_m2m", "ChildB": "common_childb_m2m"},
        source=NAMES,
        without_sql=True,
    ),
    Question(
        "others_of_a_one",
        asks="To which objects of OtherModel does the child `a one` refer?",
        answer=instances("OtherModel", "red", "blue"),
        unordered=True,
        source=NAMES,
    ),
    Question(
        "children_of_blue",
        asks="Which children of each kind refer to blue, read through the reverse names?",
        answer=(instances("ChildA", "a one"), instances("ChildB", "b one")),
        source=NAMES,
    ),
    Question(
        "others_with_a_child_named_one",
        asks="Which objects of OtherModel have a child A named `a one`, by the reverse name in a "
        "query?",
        answer=instances("OtherModel", "blue", "red"),
        source=NAMES,
    ),
    Question(
        "children_of_each_other",
        asks="How many children of each kind does each object of OtherModel have?",
        answer=[("amber", 0, 1), ("blue", 1, 1), ("green", 0, 0), ("red", 2, 2)],
        source=NAMES,
    ),
    Question(
        "link_green_to_b_three",
        asks="Can a link be made from the other end?",
        answer=instances("OtherModel", "green"),
        writes=True,
        statements=PerSide(
            "SQLAlchemy loads the list before it appends to it.", django=4, sqlalchemy=5
        ),
        source=NAMES,
    ),
    Question(
        "one_name_for_all_children",
        asks="What happens if the base gives a reverse name that does not contain the child's "
        "class?",
        answer=Refused("SystemCheckError", "ArgumentError", "fields.E304"),
        source=NAMES,
        without_sql=True,
    ),
    Question(
        "default_reverse_names",
        asks="What are the reverse names if the base gives none?",
        answer={"ChildA": "childa_set", "ChildB": "childb_set"},
        source=NAMES,
        without_sql=True,
    ),
)
