"""Relations that are rejected when they are declared, each on throw-away classes."""

from shared_fixtures.question import PerSide, Question, Refused

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#many-to-one-relationships"
MANY = "https://docs.djangoproject.com/en/5.2/topics/db/models/#many-to-many-relationships"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "two_references_to_one_class",
        asks="Can a car refer to two manufacturers without further options?",
        answer=Refused("SystemCheckError", "AmbiguousForeignKeysError", "fields.E304"),
        source=GUIDE,
        without_sql=True,
    ),
    Question(
        "other_end_named_like_a_column",
        asks="Can the other end have the name of an existing attribute?",
        answer=Refused("SystemCheckError", "ArgumentError", "fields.E302"),
        source=GUIDE,
        without_sql=True,
    ),
    Question(
        "reference_to_no_class",
        asks="Can a reference name a class that is never defined?",
        answer=Refused("SystemCheckError", "InvalidRequestError", "fields.E300"),
        source=GUIDE,
        without_sql=True,
    ),
    Question(
        "reference_to_no_column",
        asks="Can a reference name a column that does not exist?",
        answer=Refused("SystemCheckError", "NoReferencedColumnError", "fields.E312"),
        source=GUIDE,
        without_sql=True,
    ),
    Question(
        "reference_without_a_target",
        asks="Can a reference be declared without a target?",
        answer=Refused("TypeError", "NoForeignKeysError"),
        source=GUIDE,
        without_sql=True,
    ),
    Question(
        "required_reference_set_to_null",
        asks="Can a deletion set a reference to NULL that is not nullable?",
        answer=Refused("SystemCheckError", "IntegrityError", "fields.E320"),
        writes=True,
        statements=PerSide(
            "Django rejects the declaration; with SQLAlchemy the database rejects the deletion.",
            django=0,
            sqlalchemy=3,
        ),
        source=GUIDE,
    ),
    Question(
        "one_for_many",
        asks="Can one object be assigned to a to-many relation in place of several?",
        answer=Refused("TypeError", "TypeError"),
        source=MANY,
    ),
    Question(
        "toppings_of_a_wrong_class",
        asks="Can a person be added to a pizza's toppings?",
        answer=Refused("TypeError", "KeyError"),
        statements=PerSide("Appending loads the list first.", django=2, sqlalchemy=3),
        source=MANY,
    ),
    Question(
        "second_relation_to_the_same_class",
        asks="Can a pizza have two relations to toppings without further options?",
        answer=Refused("SystemCheckError", "ArgumentError", "fields.E304"),
        source=MANY,
        without_sql=True,
    ),
)
