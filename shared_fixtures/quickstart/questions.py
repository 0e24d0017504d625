"""Questions about a first model: its table, its registration, its key and its names."""

from shared_fixtures.question import Instance, PerDatabase, PerSide, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "table_of_people",
        asks="What is the table of people called?",
        answer="quickstart_person",
        source=f"{GUIDE}#quick-example",
        without_sql=True,
    ),
    Question(
        "columns_of_people",
        asks="Which columns, with which types, does the table of people have?",
        answer=PerDatabase(
            "SQLite generates keys only for a column whose type is spelled INTEGER.",
            sqlite={"id": "integer", "first_name": "varchar(30)", "last_name": "varchar(30)"},
            postgresql={"id": "bigint", "first_name": "varchar(30)", "last_name": "varchar(30)"},
            mariadb={"id": "bigint", "first_name": "varchar(30)", "last_name": "varchar(30)"},
        ),
        source=f"{GUIDE}#quick-example",
    ),
    Question(
        "people_called_paul",
        asks="Who is called Paul, by last name from Z to A?",
        answer=instances("Person", "Paul Simon", "Paul McCartney"),
        source=f"{GUIDE}#quick-example",
    ),
    Question(
        "save_person",
        asks="When Fred Flintstone is saved, which object and which key result?",
        answer=(Instance("Person", "Fred Flintstone"), 5),
        writes=True,
        source=f"{GUIDE}#quick-example",
    ),
    Question(
        "tables_of_the_chapter",
        asks="Which tables do the migrations of this chapter manage, in the order of the models?",
        answer=["quickstart_person", "quickstart_ticket", "quickstart_room"],
        source=f"{GUIDE}#using-models",
        without_sql=True,
    ),
    Question(
        "model_that_belongs_nowhere",
        asks="Can a model be defined that belongs to no application, or to no table?",
        answer=Refused("RuntimeError", "InvalidRequestError"),
        source=f"{GUIDE}#using-models",
        without_sql=True,
    ),
    Question(
        "second_model_of_one_table",
        asks="Can a second model Person be defined in another module of the same application?",
        answer=Refused("RuntimeError", "InvalidRequestError"),
        source=f"{GUIDE}#using-models",
        without_sql=True,
    ),
    Question(
        "types_of_the_keys",
        asks="What is the type of each model's key, whether it is the default or declared?",
        answer=PerDatabase(
            "SQLite generates keys only for a column whose type is spelled INTEGER.",
            sqlite={"Person": "integer", "Ticket": "integer", "Room": "integer"},
            postgresql={"Person": "bigint", "Ticket": "integer", "Room": "smallint"},
            mariadb={"Person": "bigint", "Ticket": "integer", "Room": "smallint"},
        ),
        source=f"{GUIDE}#automatic-primary-key-fields",
    ),
    Question(
        "type_of_an_applications_keys",
        asks="What are the name and the type of the key where one application chooses small keys?",
        answer=PerDatabase(
            "SQLite generates keys only for a column whose type is spelled INTEGER.",
            sqlite=("id", "integer"),
            postgresql=("id", "smallint"),
            mariadb=("id", "smallint"),
        ),
        source=f"{GUIDE}#automatic-primary-key-fields",
    ),
    Question(
        "save_two_more_tickets",
        asks="Can two more tickets be saved when only one 32-bit key is left?",
        answer=PerDatabase(
            "SQLite's integers have 64 bits; the servers reject the value, each in its own way.",
            sqlite=[2147483647, 2147483648],
            postgresql=Refused("DataError", "DataError"),
            mariadb=Refused("InternalError", "InternalError"),
        ),
        writes=True,
        source=f"{GUIDE}#automatic-primary-key-fields",
    ),
    Question(
        "save_person_after_deleting_the_newest",
        asks="How many people are left after the newest is deleted, and which key does the next "
        "one get?",
        answer=(2, 5),
        writes=True,
        source=f"{GUIDE}#automatic-primary-key-fields",
    ),
    Question(
        "save_person_after_one_with_a_key",
        asks="Which key does a person saved without one get after another was saved with the key "
        "10?",
        answer=PerDatabase(
            "PostgreSQL's sequence does not advance when a key is given.",
            sqlite=11,
            postgresql=5,
            mariadb=11,
        ),
        writes=True,
        statements=PerSide(
            "Django first tries to update the row with the given key.", django=3, sqlalchemy=2
        ),
        source=f"{GUIDE}#automatic-primary-key-fields",
    ),
    Question(
        "verbose_names",
        asks="What are the human-readable names of the fields of a person, a ticket and a room?",
        answer={
            "Person": ["person's first name", "last name"],
            "Ticket": ["where to sit"],
            "Room": ["door sign"],
        },
        source=f"{GUIDE}#verbose-field-names",
        without_sql=True,
    ),
    Question(
        "label_of_first_name",
        asks="How is the name of the field first_name written at the start of a line?",
        answer="Person's first name",
        source=f"{GUIDE}#verbose-field-names",
        without_sql=True,
    ),
    Question(
        "help_texts_of_people",
        asks="Which help texts do the fields of a person have?",
        answer={"first_name": "", "last_name": "As it stands in the passport"},
        source=f"{GUIDE}#field-options",
        without_sql=True,
    ),
)
