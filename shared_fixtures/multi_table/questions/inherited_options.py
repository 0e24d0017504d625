"""Which of the parent's options reach a child: the order and the latest, and no others."""

from shared_fixtures.question import Instance, Question, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models"
META = f"{GUIDE}/#meta-and-multi-table-inheritance"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "parents_in_their_order",
        asks="Which parents are there, by the order that their Meta gives?",
        answer=instances("ParentModel", "Emma", "Leviathan", "Metropolis", "Nosferatu", "Walden"),
        source=META,
    ),
    Question(
        "children_in_the_inherited_order",
        asks="Which children are there, by the order inherited from the parent?",
        answer=instances("OtherChildModel", "Metropolis", "Nosferatu"),
        source=META,
    ),
    Question(
        "first_child_without_an_order",
        asks="Which child is first, where it has removed the effect of the parent's order?",
        answer=Instance("ChildModel", "Walden"),
        source=META,
    ),
    Question(
        "latest_of_each_child",
        asks="Which is the latest of each kind of child, by the field that the parent names?",
        answer=(Instance("ChildModel", "Walden"), Instance("OtherChildModel", "Metropolis")),
        source=META,
    ),
    Question(
        "parents_of_children_by_pages",
        asks="Which parents have a child, by a column of the child?",
        answer=instances("ParentModel", "Walden", "Emma"),
        source=META,
    ),
)
