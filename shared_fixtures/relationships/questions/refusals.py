"""Relations that are refused when they are declared, each on classes that are thrown away."""

from shared_fixtures.question import Question, Refused

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#many-to-one-relationships"
MANY = "https://docs.djangoproject.com/en/5.2/topics/db/models/#many-to-many-relationships"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "two_references_to_one_class",
        asks="May a car refer to two manufacturers with nothing more said?",
        answer=Refused("SystemCheckError", "AmbiguousForeignKeysError", "fields.E304"),
        source=GUIDE,
    ),
    Question(
        "other_end_named_as_a_column",
        asks="May the other end have the name of something that is there already?",
        answer=Refused("SystemCheckError", "ArgumentError", "fields.E302"),
        source=GUIDE,
    ),
    Question(
        "reference_to_no_class",
        asks="May a reference name a class that never comes?",
        answer=Refused("SystemCheckError", "InvalidRequestError", "fields.E300"),
        source=GUIDE,
    ),
    Question(
        "reference_to_no_column",
        asks="May a reference name a column that is not there?",
        answer=Refused("SystemCheckError", "NoReferencedColumnError", "fields.E312"),
        source=GUIDE,
    ),
    Question(
        "reference_without_a_target",
        asks="May a reference be made without saying what it refers to?",
        answer=Refused("TypeError", "NoForeignKeysError"),
        source=GUIDE,
    ),
    Question(
        "required_reference_set_to_null",
        asks="May a deletion set a reference to NULL that must not be?",
        answer=Refused("SystemCheckError", "IntegrityError", "fields.E320"),
        writes=True,
        statements="Django refuses the declaration; SQLAlchemy finds out in the database.",
        source=GUIDE,
    ),
    Question(
        "one_for_many",
        asks="May a relation to many hold an object instead of several?",
        answer=Refused("TypeError", "TypeError"),
        source=MANY,
    ),
    Question(
        "toppings_of_a_wrong_class",
        asks="May a person be on a pizza?",
        answer=Refused("TypeError", "KeyError"),
        statements="Appending loads the list first.",
        source=MANY,
    ),
    Question(
        "second_relation_to_the_same_class",
        asks="May a pizza have two relations to toppings with nothing more said?",
        answer=Refused("SystemCheckError", "ArgumentError", "fields.E304"),
        source=MANY,
    ),
)
