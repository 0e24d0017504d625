"""What a proxy may inherit from; the functions define the classes, which may be rejected."""

from shared_fixtures.question import PerDatabase, PerSide, Question, Refused, instances

SOURCE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#base-class-restrictions"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "proxy_of_two_models",
        asks="Can a proxy inherit from two models with tables?",
        answer=Refused("TypeError", "InvalidRequestError"),
        source=SOURCE,
        without_sql=True,
    ),
    Question(
        "proxy_of_no_model",
        asks="Can a proxy inherit from no model with a table?",
        answer=Refused("TypeError", "InvalidRequestError"),
        source=SOURCE,
        without_sql=True,
    ),
    Question(
        "proxy_of_abstract_fields",
        asks="Can a proxy inherit fields from an abstract class?",
        answer=PerDatabase(
            why="SQLAlchemy accepts it, and Each database has its own error for a missing column..",
            sqlite=Refused("TypeError", "OperationalError"),
            postgresql=Refused("TypeError", "ProgrammingError"),
            mariadb=Refused("TypeError", "OperationalError"),
        ),
        statements=PerSide("Django raises before any query.", django=0, sqlalchemy=1),
        source=SOURCE,
    ),
    Question(
        "proxy_with_field",
        asks="Can a proxy have a field of its own?",
        answer=PerDatabase(
            why="Each database has its own error for a missing column.",
            sqlite=Refused("OperationalError", "OperationalError"),
            postgresql=Refused("ProgrammingError", "ProgrammingError"),
            mariadb=Refused("OperationalError", "OperationalError"),
        ),
        source="https://docs.djangoproject.com/en/5.2/ref/checks/#models",
    ),
    Question(
        "people_of_proxy_with_abstract_methods",
        asks="Can a proxy inherit methods from several abstract classes?",
        answer=["Ringo Starr sings and drums"],
        source=SOURCE,
    ),
    Question(
        "people_of_proxy_of_proxies",
        asks="Can a proxy inherit from several proxies of one model?",
        # Only Cher has no last name, and of the others only Harrison comes before Lennon.
        answer=instances("OrderedMyPerson", "Cher", "George Harrison"),
        source=SOURCE,
    ),
)
