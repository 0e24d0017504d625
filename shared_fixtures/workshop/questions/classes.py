"""Who is informed when classes are declared, and tables are created or read."""

from shared_fixtures.question import PerDatabase, PerSide, Question

DJANGO = "https://docs.djangoproject.com/en/5.2"
PREPARED = f"{DJANGO}/ref/signals/#class-prepared"
EVENTS = "https://docs.sqlalchemy.org/en/21/orm/events.html"
MAPPER = f"{EVENTS}#sqlalchemy.orm.MapperEvents"
DDL = "https://docs.sqlalchemy.org/en/21/core/events.html#sqlalchemy.events.DDLEvents"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "class_that_is_declared",
        asks="Which class is announced when one is declared, and with which columns?",
        answer=[("Ticket", ["id", "title"])],
        without_sql=True,
        source=PREPARED,
    ),
    Question(
        "plural_of_each_class",
        asks="Which plural has a class that gets it from a listener when it is declared?",
        answer="Tickets",
        without_sql=True,
        source=f"{MAPPER}.instrument_class",
    ),
    Question(
        "attributes_of_a_class",
        asks="Which attributes apart from the key are announced when a class is declared?",
        answer=["title", "place"],
        without_sql=True,
        source=f"{EVENTS}#sqlalchemy.orm.InstrumentationEvents.attribute_instrument",
    ),
    Question(
        "class_that_is_given_up",
        asks="What is heard of a class that exists for the time of a test only?",
        answer=["Ticket declared", "Ticket given up"],
        without_sql=True,
        source=f"{EVENTS}#sqlalchemy.orm.InstrumentationEvents.class_uninstrument",
    ),
    Question(
        "class_that_is_ready",
        asks="Is a class ready for use when its listeners are called first, and when last?",
        answer=[False, True],
        without_sql=True,
        source=f"{MAPPER}.mapper_configured",
    ),
    Question(
        "other_side_of_a_relation",
        asks="Has an owner the attribute of the other side of a relation when it is declared, and "
        "when all classes are known?",
        answer=[False, True],
        without_sql=True,
        source=f"{MAPPER}.after_configured",
    ),
    Question(
        "type_of_an_annotation",
        asks="Which type has the column of a value whose class is the project's own?",
        answer="integer",
        without_sql=True,
        source="https://docs.sqlalchemy.org/en/21/orm/declarative_tables.html"
        "#orm-declarative-resolve-type-event",
    ),
    Question(
        "column_and_its_table",
        asks="Has a column a table before and after it is attached to one?",
        answer=[False, True],
        without_sql=True,
        source=f"{DDL}.before_parent_attach",
    ),
    Question(
        "columns_that_are_read",
        asks="Under which names are the columns of a table known that is read from the database?",
        answer=["part_id", "part_name", "part_stock"],
        statements=PerSide("Both read more than the columns", django=None, sqlalchemy=None),
        source=f"{DDL}.column_reflect",
    ),
    Question(
        "table_that_is_created_and_dropped",
        asks="What is heard of a table that is created and dropped?",
        answer=["create", "created", "drop", "dropped"],
        writes=True,
        commits=True,
        statements=PerSide(
            "On SQLite, Django switches foreign keys off and on, and looks for broken ones",
            django=PerDatabase("Others have no such switch", sqlite=6, postgresql=2, mariadb=2),
            sqlalchemy=2,
        ),
        source=f"{DDL}.before_create",
    ),
    Question(
        "tables_that_exist_already",
        asks="What is heard when all tables are to be created, and are there already?",
        answer=["before", "after"],
        writes=True,
        commits=True,
        statements=PerSide("Each looks for the tables in its own way", None, None),
        source=f"{DJANGO}/ref/signals/#post-migrate",
    ),
)
