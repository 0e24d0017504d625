"""Numbers that the database counts: sequences, identities, and the keys of rows."""

from shared_fixtures.question import PerSide, Question, Refused

SQLALCHEMY = "https://docs.sqlalchemy.org/en/21"
DEFAULTS = f"{SQLALCHEMY}/core/defaults.html"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "numbers_of_a_sequence",
        asks="Which are the first four numbers of a sequence from 10 by fives, which begins again "
        "at 5 after 20?",
        answer=[10, 15, 20, 5],
        only_on=("postgresql", "mariadb"),
        commits=True,
        source=f"{DEFAULTS}#sqlalchemy.schema.Sequence",
    ),
    Question(
        "numbers_that_descend",
        asks="Which numbers has a sequence that counts down without limits?",
        answer=[-1, -2],
        only_on=("postgresql",),
        commits=True,
        source=f"{DEFAULTS}#sqlalchemy.schema.Sequence.params.nominvalue",
    ),
    Question(
        "numbers_of_identities",
        asks="Which numbers do four rows get that count in two columns?",
        answer=[(10, -1), (20, -2), (30, -3), (5, -4)],
        only_on=("postgresql",),
        writes=True,
        commits=True,
        source=f"{DEFAULTS}#sqlalchemy.schema.Identity",
    ),
    Question(
        "number_given_to_an_identity",
        asks="May a row bring a number that the database always counts itself?",
        answer=Refused("ProgrammingError", "ProgrammingError"),
        only_on=("postgresql",),
        writes=True,
        commits=True,
        source=f"{DEFAULTS}#sqlalchemy.schema.Identity.params.always",
    ),
    Question(  # MF-21
        "key_that_is_an_identity",
        asks="Is the key of a new table an identity?",
        answer="YES",
        only_on=("postgresql",),
        commits=True,
        source=f"{SQLALCHEMY}/dialects/postgresql.html#postgresql-10-and-above-identity-columns",
    ),
    Question(
        "type_of_a_reference",
        asks="Which type has a reference to a key that the database counts?",
        answer=["integer"],
        only_on=("postgresql",),
        statements=PerSide("Django adds the constraint and an index", django=5, sqlalchemy=3),
        commits=True,
        source="https://docs.djangoproject.com/en/5.2/ref/models/fields/"
        "#django.db.models.Field.rel_db_type",
    ),
    Question(
        "labels_in_the_order_given",
        asks="In which order do rows come back that one statement has inserted?",
        answer=["topaz", "agate", "beryl"],
        only_on=("postgresql",),
        writes=True,
        commits=True,
        source=f"{SQLALCHEMY}/core/connections.html#engine-insertmanyvalues-sentinel-columns",
    ),
)
