"""Methods and properties of a row, and the same in queries."""

from datetime import date

from shared_fixtures.question import PerSide, Question, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#model-methods"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "baby_boomer_statuses",
        asks="Who is a baby boomer, and who was born before or after?",
        answer=[
            ("Ada", "Post-boomer"),
            ("Alan", "Baby boomer"),
            ("Jane", "Baby boomer"),
            ("John", "Pre-boomer"),
        ],
        source=GUIDE,
    ),
    Question(
        "how_many_of_each_status",
        asks="How many people are baby boomers, and how many were born before or after, in reverse "
        "alphabetical order?",
        answer=[("Pre-boomer", 1), ("Post-boomer", 1), ("Baby boomer", 2)],
        source=GUIDE,
    ),
    Question(
        "full_names",
        asks="What are the people's full names, in order of birth?",
        answer=["John Smith", "Jane Smith", "Alan Moore", "Ada Lake"],
        source=GUIDE,
    ),
    Question(
        "births_of_a_full_name",
        asks="When was Jane Smith born, found by her full name?",
        answer=[date(1945, 8, 1)],
        source=GUIDE,
    ),
    Question(
        "people_by_full_name",
        asks="Which people are there, by full name?",
        answer=instances("Person", "Ada Lake", "Alan Moore", "Jane Smith", "John Smith"),
        source=GUIDE,
    ),
    Question(
        "people_with_initials",
        asks="Who has the initials JS, which are a property that the database does not know?",
        answer=instances("Person", "John Smith", "Jane Smith"),
        source=GUIDE,
    ),
    Question(
        "text_of_a_person",
        asks="What is the first person as text?",
        answer="John Smith",
        source=GUIDE,
    ),
    Question(
        "addresses_of_people",
        asks="What are the URLs of the people's pages?",
        answer=["/people/1/", "/people/2/", "/people/3/", "/people/4/"],
        source=GUIDE,
    ),
    Question(
        "one_person_loaded_twice",
        asks="Is a person equal to the same person loaded again, and to another person?",
        answer=(True, False),
        source=GUIDE,
        statements=PerSide(
            "Django queries for each get; the session already has the first person.",
            django=3,
            sqlalchemy=2,
        ),
    ),
)
