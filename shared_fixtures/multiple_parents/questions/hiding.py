"""Names that a child may share with its parents."""

from shared_fixtures.question import Instance, Question, instances

SOURCE = (
    "https://docs.djangoproject.com/en/5.2/topics/db/models/#field-name-hiding-is-not-permitted"
)
META = "https://docs.djangoproject.com/en/5.2/topics/db/models/#multiple-inheritance"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "works_and_their_shelves",
        asks="What is the shelf, an attribute that is not a field, of a work and of its "
        "translation?",
        answer=(
            Instance("Work", "Cervantes (fiction)"),
            Instance("Translation", "Cervantes (foreign)"),
        ),
        source=SOURCE,
    ),
    Question(
        "authors_and_translators",
        asks="What do two columns hold that are both named author, in two tables?",
        answer=[("Austen", "Montolieu"), ("Cervantes", "Motteux")],
        unordered=True,
        source=SOURCE,
    ),
    Question(
        "author_behind_attribute",
        asks="When a child class hides the author field with an attribute, what is the author of "
        "the class and of its row?",
        answer=("nobody", "Cervantes"),
        source=SOURCE,
    ),
    Question(
        "essays_of_works",
        asks="Which essays are there, with the works that their overridden author field refers to?",
        answer=[(Instance("Essay", "On novels"), Instance("Work", "Austen (fiction)"))],
        source=SOURCE,
    ),
    Question(
        "leaflets_and_their_fields",
        asks="Which leaflets are there, and which fields do they have without the author?",
        answer=(instances("Leaflet", "Vote"), ["id", "title"]),
        source=SOURCE,
    ),
    Question(
        "length_of_text_on_page",
        asks="How long may a page's text be: as in the grandparent, or as in the second parent?",
        # Depth-first: the first parent has it from the grandparent.
        answer=10,
        source=SOURCE,
        without_sql=True,
    ),
    Question(
        "comment_of_page",
        asks="Which of its parents' comments does the table of pages have?",
        answer="From the draft",
        source=META,
        without_sql=True,
    ),
)
