"""What a child of several parents is refused; the classes are made inside the functions."""

from shared_fixtures.question import Question, Refused

MULTIPLE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#multiple-inheritance"
HIDING = (
    "https://docs.djangoproject.com/en/5.2/topics/db/models/#field-name-hiding-is-not-permitted"
)

QUESTIONS: tuple[Question, ...] = (
    Question(
        "child_of_two_parents_with_id",
        asks="May a model have two parents whose keys have one name?",
        answer=Refused("SystemCheckError", "InvalidRequestError", "models.E005"),
        source=MULTIPLE,
    ),
    Question(
        "child_of_two_parents_of_one_ancestor",
        asks="May a model have two parents of one ancestor, whose links have one name?",
        answer=Refused("SystemCheckError", "InvalidRequestError", "models.E005"),
        source=MULTIPLE,
    ),
    Question(
        "child_that_hides_field",
        asks="May a child have a field of the same name as a parent's?",
        answer=Refused("FieldError", "SAWarning"),
        source=HIDING,
    ),
    Question(
        "child_that_hides_key_of_reference",
        asks="May a child use the name of the key that an inherited reference brings along?",
        answer=Refused("SystemCheckError", "NoForeignKeysError", "models.E006"),
        source=HIDING,
    ),
    Question(
        "essays_by_inherited_filter",
        asks="What does an inherited filter by the author's name do, where the author is "
        "overridden by a reference?",
        answer=Refused("ValueError", "ArgumentError"),
        source=HIDING,
    ),
)
