"""What is asked about a first model: its table, where it is known, its key and its names."""

from shared_fixtures.question import Instance, PerDatabase, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "table_of_people",
        asks="What is the table of people called?",
        answer="quickstart_person",
        source=f"{GUIDE}#quick-example",
    ),
    Question(
        "columns_of_people",
        asks="Which columns does the table of people have, of which types?",
        answer=PerDatabase(
            "Only a key spelled INTEGER counts by itself on SQLite.",
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
        asks="Save Fred Flintstone: who is it, and which key did the database give?",
        answer=(Instance("Person", "Fred Flintstone"), 5),
        writes=True,
        source=f"{GUIDE}#quick-example",
    ),
    Question(
        "tables_of_the_chapter",
        asks="Which tables do the migrations of this chapter look after, in the models' order?",
        answer=["quickstart_person", "quickstart_ticket", "quickstart_room"],
        source=f"{GUIDE}#using-models",
    ),
    Question(
        "model_that_belongs_nowhere",
        asks="Define a model that belongs to no application, or to no table.",
        answer=Refused("RuntimeError", "InvalidRequestError"),
        source=f"{GUIDE}#using-models",
    ),
    Question(
        "second_model_of_one_table",
        asks="Define a second model Person of the same application in another module.",
        answer=Refused("RuntimeError", "InvalidRequestError"),
        source=f"{GUIDE}#using-models",
    ),
    Question(
        "types_of_the_keys",
        asks="Of which type is the key of each model, given by default or said?",
        answer=PerDatabase(
            "Only a key spelled INTEGER counts by itself on SQLite.",
            sqlite={"Person": "integer", "Ticket": "integer", "Room": "integer"},
            postgresql={"Person": "bigint", "Ticket": "integer", "Room": "smallint"},
            mariadb={"Person": "bigint", "Ticket": "integer", "Room": "smallint"},
        ),
        source=f"{GUIDE}#automatic-primary-key-fields",
    ),
    Question(
        "type_of_an_applications_keys",
        asks="What are the name and the type of the key where one application chooses small ones?",
        answer=PerDatabase(
            "Only a key spelled INTEGER counts by itself on SQLite.",
            sqlite=("id", "integer"),
            postgresql=("id", "smallint"),
            mariadb=("id", "smallint"),
        ),
        source=f"{GUIDE}#automatic-primary-key-fields",
    ),
    Question(
        "save_two_more_tickets",
        asks="Save two more tickets where only one key is left of those an integer holds.",
        answer=PerDatabase(
            "SQLite's integers have 64 bits; the servers refuse, each in its own way.",
            sqlite=[2147483647, 2147483648],
            postgresql=Refused("DataError", "DataError"),
            mariadb=Refused("InternalError", "InternalError"),
        ),
        writes=True,
        source=f"{GUIDE}#automatic-primary-key-fields",
    ),
    Question(
        "save_person_after_deleting_the_newest",
        asks="Delete the newest person and save another one: is the key given again?",
        answer=5,
        writes=True,
        source=f"{GUIDE}#automatic-primary-key-fields",
    ),
    Question(
        "save_person_after_one_with_a_key",
        asks="Save a person with the key 10 and one without: which key does the second get?",
        answer=PerDatabase(
            "PostgreSQL's counter does not see keys that are given.",
            sqlite=11,
            postgresql=5,
            mariadb=11,
        ),
        writes=True,
        statements="Django first tries to update the row with the key that is given",
        source=f"{GUIDE}#automatic-primary-key-fields",
    ),
    Question(
        "verbose_names",
        asks="What are the fields of a person, a ticket and a room called for people to read?",
        answer={
            "Person": ["person's first name", "last name"],
            "Ticket": ["where to sit"],
            "Room": ["door sign"],
        },
        source=f"{GUIDE}#verbose-field-names",
    ),
    Question(
        "label_of_first_name",
        asks="How is the name of the field first_name written at the start of a line?",
        answer="Person's first name",
        source=f"{GUIDE}#verbose-field-names",
    ),
    Question(
        "help_texts_of_people",
        asks="Which help do the fields of a person give?",
        answer={"first_name": "", "last_name": "As it stands in the passport"},
        source=f"{GUIDE}#field-options",
    ),
)
