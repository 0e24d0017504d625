"""A second model of the same table, compared with a proxy."""

from shared_fixtures.question import Instance, PerDatabase, Question, Refused, instances

SOURCE = (
    "https://docs.djangoproject.com/en/5.2/topics/db/models/"
    "#differences-between-proxy-inheritance-and-unmanaged-models"
)

QUESTIONS: tuple[Question, ...] = (
    Question(
        "tables_of_chapter",
        asks="Which tables do all the models of this chapter have?",
        answer=["proxies_employee", "proxies_person"],
        source=SOURCE,
    ),
    Question(
        "unmanaged_people",
        asks="Which people are there, with only the columns that the second model has?",
        answer=instances("UnmanagedPerson", "", "Harrison", "Lennon", "McCartney", "Starr"),
        source=SOURCE,
    ),
    Question(
        "fields_of_proxy_and_unmanaged",
        asks="Which fields do the proxy and the second model have?",
        answer=(["id", "first_name", "last_name"], ["id", "last_name"]),
        source=SOURCE,
        without_sql=True,
    ),
    Question(
        "person_found_unmanaged",
        asks="Can a new person be found through the second model?",
        answer=Instance("UnmanagedPerson", "Ono"),
        writes=True,
        source=SOURCE,
    ),
    Question(
        "rename_unmanaged_person",
        asks="Who is the person after a change of the last name through the second model?",
        answer=Instance("Person", "Ringo Starkey"),
        writes=True,
        source=SOURCE,
    ),
    Question(
        "add_unmanaged_person",
        asks="Can a row be added through a model that lacks a column without a default?",
        answer=Refused("IntegrityError", "IntegrityError"),
        writes=True,
        source=SOURCE,
    ),
    Question(
        "whether_unmanaged_is_that_person",
        asks="Is the proxy's object of the first row equal to the person, is the second model's, "
        "and does the latter have the proxy's method?",
        answer=(True, False, False),
        source=SOURCE,
    ),
    Question(
        "unmanaged_copy_out_of_step",
        asks="Can a model of the same table have a column that the table lacks?",
        answer=PerDatabase(
            why="Each database has its own error for a missing column.",
            sqlite=Refused("OperationalError", "OperationalError"),
            postgresql=Refused("ProgrammingError", "ProgrammingError"),
            mariadb=Refused("OperationalError", "OperationalError"),
        ),
        source=SOURCE,
    ),
)
