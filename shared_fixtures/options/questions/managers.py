"""Managers: queries for a whole table, where they are defined and how they are chained."""

from shared_fixtures.question import Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#model-attributes"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "authors",
        asks="Which people are authors?",
        answer=instances("Person", "Elwyn White", "Roald Dahl"),
        source=GUIDE,
    ),
    Question(
        "editors",
        asks="Which people are editors?",
        answer=instances("Person", "Maxwell Perkins", "Ophelia Dahl"),
        source=GUIDE,
    ),
    Question(
        "dahls_who_write",
        asks="Which Dahls are authors?",
        answer=instances("Person", "Roald Dahl"),
        source=GUIDE,
    ),
    Question(
        "everybody",
        asks="Which people are there in all?",
        answer=instances("Person", "Elwyn White", "Maxwell Perkins", "Ophelia Dahl", "Roald Dahl"),
        source=GUIDE,
    ),
    Question(
        "people_by_another_name",
        asks="What happens when ``objects`` is read from a model whose manager has another name?",
        answer=Refused("AttributeError", "AttributeError"),
        source=GUIDE,
        without_sql=True,
    ),
    Question(
        "people_of_an_instance",
        asks="Can the manager be reached from an instance?",
        answer=False,
        source=GUIDE,
        without_sql=True,
    ),
    Question(
        "books_by_dahl",
        asks="Which books are by Roald Dahl?",
        answer=instances("Book", "Boy", "Matilda", "The Twits"),
        source=GUIDE,
    ),
    Question(
        "long_titles_by_dahl",
        asks="Which books by Roald Dahl have a title of more than seven letters?",
        # Matilda has seven.
        answer=instances("Book", "The Twits"),
        source=GUIDE,
    ),
    Question(
        "books_with_their_editions_counted",
        asks="How many editions does each book have?",
        answer=[("Boy", 1), ("Matilda", 2), ("Stuart Little", 1), ("The Twits", 0)],
        source=GUIDE,
    ),
    Question(
        "create_past_a_filter",
        asks="How many books are by Dahl after the manager of Dahl's books creates one by White?",
        answer=3,
        writes=True,
        source=GUIDE,
    ),
)
