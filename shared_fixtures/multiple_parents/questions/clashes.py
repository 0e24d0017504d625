"""What is rejected for a child of several parents; the functions define the classes."""

from shared_fixtures.question import Question, Refused

MULTIPLE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#multiple-inheritance"
HIDING = (
    "https://docs.djangoproject.com/en/5.2/topics/db/models/#field-name-hiding-is-not-permitted"
)

QUESTIONS: tuple[Question, ...] = (
    Question(
        "child_of_two_parents_with_id",
        asks="Can a model have two parents whose keys have the same name?",
        answer=Refused("SystemCheckError", "InvalidRequestError", "models.E005"),
        source=MULTIPLE,
        without_sql=True,
    ),
    Question(
        "child_of_two_parents_of_one_ancestor",
        asks="Can a model have two parents with one ancestor, whose links have the same name?",
        answer=Refused("SystemCheckError", "InvalidRequestError", "models.E005"),
        source=MULTIPLE,
        without_sql=True,
    ),
    Question(
        "child_that_hides_field",
        asks="Can a child have a field of the same name as its parent's?",
        answer=Refused("FieldError", "SAWarning"),
        source=HIDING,
        without_sql=True,
    ),
    Question(
        "child_that_hides_key_of_reference",
        asks="Can a child use the name of the column that an inherited reference adds?",
        answer=Refused("SystemCheckError", "NoForeignKeysError", "models.E006"),
        source=HIDING,
        without_sql=True,
    ),
    Question(
        "essays_by_inherited_filter",
        asks="What happens when an inherited filter by the author's name runs where a reference "
        "overrides the author?",
        answer=Refused("ValueError", "ArgumentError"),
        source=HIDING,
        without_sql=True,
    ),
)
