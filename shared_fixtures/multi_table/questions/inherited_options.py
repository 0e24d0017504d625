"""The parent's options that a child inherits: only the order and the latest."""

from shared_fixtures.question import Instance, Question, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models"
META = f"{GUIDE}/#meta-and-multi-table-inheritance"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "parents_in_their_order",
        asks="Which parents are there, in the order that their Meta declares?",
        answer=instances(
            "ParentModel",
            "Caligari",
            "Candide",
            "Emma",
            "Leviathan",
            "Metropolis",
            "Nosferatu",
            "Walden",
        ),
        source=META,
    ),
    Question(
        "children_in_the_inherited_order",
        asks="Which children are there, in the order inherited from the parent?",
        answer=instances("OtherChildModel", "Caligari", "Metropolis", "Nosferatu"),
        source=META,
    ),
    Question(
        "first_child_without_an_order",
        asks="Which child is first, when its Meta removes the parent's order?",
        answer=Instance("ChildModel", "Emma"),
        source=META,
    ),
    Question(
        "latest_of_each_child",
        asks="Which is the latest child of each kind, by the field that the parent names?",
        answer=(Instance("ChildModel", "Walden"), Instance("OtherChildModel", "Metropolis")),
        source=META,
    ),
    Question(
        "parents_of_children_by_pages",
        asks="Which parents have a child, ordered by a column of the child?",
        answer=instances("ParentModel", "Walden", "Candide", "Emma"),
        source=META,
    ),
)
