"""The class that was asked for comes back."""

from shared_fixtures.question import Instance, Question, instances

SOURCE = (
    "https://docs.djangoproject.com/en/5.2/topics/db/models/"
    "#querysets-still-return-the-model-that-was-requested"
)

QUESTIONS: tuple[Question, ...] = (
    Question(
        "people_named_like_my_people",
        asks="Of which class are the people that were made through a proxy, when people are asked?",
        answer=instances("Person", "Yoko Ono", "Linda Ono"),
        writes=True,
        source=SOURCE,
    ),
    Question(
        "one_row_as_three_classes",
        asks="Which objects are there of the first row?",
        answer=(
            Instance("Person", "Ringo Starr"),
            Instance("MyPerson", "Ringo Starr"),
            Instance("OrderedPerson", "Ringo Starr"),
        ),
        source=SOURCE,
    ),
    Question(
        "whether_both_are_one_person",
        asks="Are a person and my person of the first row the same, and of the first and the "
        "second row?",
        answer=(True, False),
        source="https://docs.djangoproject.com/en/5.2/ref/models/instances/"
        "#django.db.models.Model.__eq__",
    ),
)
