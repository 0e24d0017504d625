"""Queries return objects of the class that is queried."""

from shared_fixtures.question import Instance, Question, instances

SOURCE = (
    "https://docs.djangoproject.com/en/5.2/topics/db/models/"
    "#querysets-still-return-the-model-that-was-requested"
)

QUESTIONS: tuple[Question, ...] = (
    Question(
        "people_named_like_my_people",
        asks="Which class do people created through proxies have when people are queried?",
        answer=instances("Person", "Yoko Ono", "Linda Ono"),
        writes=True,
        source=SOURCE,
    ),
    Question(
        "one_row_as_three_classes",
        asks="Which objects represent the first row in three classes?",
        answer=(
            Instance("Person", "Ringo Starr"),
            Instance("MyPerson", "Ringo Starr"),
            Instance("OrderedPerson", "Ringo Starr"),
        ),
        source=SOURCE,
    ),
    Question(
        "whether_both_are_one_person",
        asks="Does a person equal the proxy's object of the same row, and that of another row?",
        answer=(True, False),
        source="https://docs.djangoproject.com/en/5.2/ref/models/instances/"
        "#django.db.models.Model.__eq__",
    ),
)
