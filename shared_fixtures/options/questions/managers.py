"""Managers: queries about a whole table, where they live and how they are chained."""

from shared_fixtures.question import Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#model-attributes"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "authors",
        asks="Who writes?",
        answer=instances("Person", "Elwyn White", "Roald Dahl"),
        source=GUIDE,
    ),
    Question(
        "editors",
        asks="Who edits?",
        answer=instances("Person", "Maxwell Perkins", "Ophelia Dahl"),
        source=GUIDE,
    ),
    Question(
        "dahls_who_write",
        asks="Which of the Dahls write?",
        answer=instances("Person", "Roald Dahl"),
        source=GUIDE,
    ),
    Question(
        "everybody",
        asks="Who is there at all?",
        answer=instances("Person", "Elwyn White", "Maxwell Perkins", "Ophelia Dahl", "Roald Dahl"),
        source=GUIDE,
    ),
    Question(
        "people_by_another_name",
        asks="What happens where a model whose manager has another name is asked for objects?",
        answer=Refused("AttributeError", "AttributeError"),
        source=GUIDE,
    ),
    Question(
        "people_of_an_instance",
        asks="Can the people be reached from one person?",
        answer=False,
        source=GUIDE,
    ),
    Question(
        "books_by_dahl",
        asks="Which books are by Roald Dahl?",
        answer=instances("Book", "Matilda", "The Twits"),
        source=GUIDE,
    ),
    Question(
        "long_titles_by_dahl",
        asks="Which books by Roald Dahl have an article in the title?",
        answer=instances("Book", "The Twits"),
        source=GUIDE,
    ),
    Question(
        "books_with_their_editions_counted",
        asks="How many editions does each book have?",
        answer=[("Matilda", 2), ("Stuart Little", 1), ("The Twits", 0)],
        source=GUIDE,
    ),
    Question(
        "create_past_a_filter",
        asks="Create a book by White through the manager of Dahl's books: how many are by Dahl?",
        answer=2,
        writes=True,
        source=GUIDE,
    ),
)
