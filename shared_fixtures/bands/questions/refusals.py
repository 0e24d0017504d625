"""Intermediate models that are rejected: keys that are missing, too many, or not keys."""

from shared_fixtures.question import Question, Refused

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models"
THROUGH = f"{GUIDE}/#extra-fields-on-many-to-many-relationships"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "two_keys_to_the_target",
        asks="What happens when the row refers to two persons, and no option chooses one?",
        answer=Refused("SystemCheckError", "AmbiguousForeignKeysError", "fields.E335"),
        source=THROUGH,
        without_sql=True,
    ),
    Question(
        "two_keys_to_the_source",
        asks="What happens when the row refers to two groups, and no option chooses one?",
        answer=Refused("SystemCheckError", "AmbiguousForeignKeysError", "fields.E334"),
        source=THROUGH,
        without_sql=True,
    ),
    Question(
        "three_keys_to_the_model_itself",
        asks="What happens when the row refers to three performers, and no option chooses two?",
        answer=Refused("SystemCheckError", "AmbiguousForeignKeysError", "fields.E333"),
        source=THROUGH,
        without_sql=True,
    ),
    Question(
        "no_key_to_the_target",
        asks="What happens when the row refers to no person?",
        answer=Refused("SystemCheckError", "NoForeignKeysError", "fields.E336"),
        source=THROUGH,
        without_sql=True,
    ),
    Question(
        "unknown_key",
        asks="What happens when a key is named that the row does not have?",
        answer=Refused("SystemCheckError", "AttributeError", "fields.E338"),
        source=THROUGH,
        without_sql=True,
    ),
    Question(
        "column_that_is_not_a_key",
        asks="What happens when the named column is not a foreign key?",
        answer=Refused("SystemCheckError", "NoForeignKeysError", "fields.E339"),
        source=THROUGH,
        without_sql=True,
    ),
    Question(
        "unknown_intermediate_model",
        asks="What happens when the intermediate model does not exist?",
        answer=Refused("SystemCheckError", "InvalidRequestError", "fields.E331"),
        source=THROUGH,
        without_sql=True,
    ),
)
