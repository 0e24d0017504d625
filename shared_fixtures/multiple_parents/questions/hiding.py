"""Names that a child may share with its parents."""

from shared_fixtures.question import Instance, Question, instances

SOURCE = (
    "https://docs.djangoproject.com/en/5.2/topics/db/models/#field-name-hiding-is-not-permitted"
)
META = "https://docs.djangoproject.com/en/5.2/topics/db/models/#multiple-inheritance"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "works_and_their_shelves",
        asks="What does an attribute that is no field say of a work, and of its translation?",
        answer=(
            Instance("Work", "Cervantes (fiction)"),
            Instance("Translation", "Cervantes (foreign)"),
        ),
        source=SOURCE,
    ),
    Question(
        "authors_and_translators",
        asks="What do two tables say in two columns of one name, both called author?",
        answer=[("Cervantes", "Motteux")],
        source=SOURCE,
    ),
    Question(
        "author_behind_attribute",
        asks="Which author have a child class, with an attribute of the field's name, and its row?",
        answer=("nobody", "Cervantes"),
        source=SOURCE,
    ),
    Question(
        "essays_of_works",
        asks="Which essays are there, and of what, where the author is a reference?",
        answer=[(Instance("Essay", "On novels"), Instance("Work", "Austen (fiction)"))],
        source=SOURCE,
    ),
    Question(
        "leaflets_and_their_fields",
        asks="Which leaflets are there, and which fields have they, without the author?",
        answer=(instances("Leaflet", "Vote"), ["id", "title"]),
        source=SOURCE,
    ),
    Question(
        "length_of_text_on_page",
        asks="How long may a page's text be: as at the grandparent, or as at the second parent?",
        # Depth-first: the first parent has it from the grandparent.
        answer=10,
        source=SOURCE,
    ),
    Question(
        "comment_of_page",
        asks="Which of its parents' comments has a page's table?",
        answer="From the draft",
        source=META,
    ),
)
