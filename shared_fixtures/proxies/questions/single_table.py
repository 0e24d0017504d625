"""One table for several classes with a discriminator: SQLAlchemy's alternative to proxies."""

from shared_fixtures.question import Instance, PerSide, Question, Refused, instances

SINGLE_TABLE = "https://docs.sqlalchemy.org/en/21/orm/inheritance.html#single-table-inheritance"
PROXY = "https://docs.djangoproject.com/en/5.2/topics/db/models/#proxy-models"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "names_and_types_of_employees",
        asks="Which employees are there, and of which type?",
        answer=[
            ("Mr. Krabs", "manager"),
            ("SpongeBob", "engineer"),
            ("Pearl", "employee"),
            ("Squidward", "engineer"),
        ],
        source=PROXY,
    ),
    Question(
        "names_of_colleagues",
        asks="Which rows does a class without a type see, among others with types?",
        answer=["Mr. Krabs", "SpongeBob", "Pearl", "Squidward"],
        source=PROXY,
    ),
    Question(
        "engineers",
        asks="Which employees are engineers?",
        answer=instances("Engineer", "SpongeBob", "Squidward"),
        source=PROXY,
    ),
    Question(
        "employees_as_their_type",
        asks="Which employees are there, each as an object of the class of its type?",
        answer=[
            Instance("Manager", "Mr. Krabs"),
            Instance("Engineer", "SpongeBob"),
            Instance("Employee", "Pearl"),
            Instance("Engineer", "Squidward"),
        ],
        source=SINGLE_TABLE,
    ),
    Question(
        "manager_by_key_of_engineer",
        asks="Which manager has the key of an engineer?",
        answer=Refused("Manager.DoesNotExist", "NoResultFound"),
        source=SINGLE_TABLE,
    ),
    Question(
        "whether_engineer_is_that_employee",
        asks="Are an employee and an engineer of the same row equal?",
        answer=True,
        statements=PerSide(
            "SQLAlchemy already has the one object in its session and does not query again.",
            django=2,
            sqlalchemy=1,
        ),
        source=SINGLE_TABLE,
    ),
    Question(
        "hire_manager",
        asks="Which type does a new manager get when none is given?",
        answer=(Instance("Manager", "Plankton"), "manager"),
        writes=True,
        source=SINGLE_TABLE,
    ),
    Question(
        "promote_engineer",
        asks="Who is a manager after the type of an engineer is changed?",
        answer=instances("Manager", "Mr. Krabs", "SpongeBob"),
        writes=True,
        source=SINGLE_TABLE,
    ),
)
