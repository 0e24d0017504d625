"""Ways to declare a class: types by annotation, dataclasses, hooks, statements, reflection."""

from shared_fixtures.question import PerDatabase, PerSide, Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2"
ORM = "https://docs.sqlalchemy.org/en/21/orm"
TABLES = f"{ORM}/declarative_tables.html"
CONFIGURATION = f"{ORM}/declarative_config.html"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "columns_by_annotation",
        asks="Which columns has the table of owners, how long are they, and may they be NULL?",
        answer=(
            "cabinets_owner",
            {"id": (None, False), "name": (40, False), "rival": (None, True)},
        ),
        without_sql=True,
        source=f"{TABLES}#customizing-the-type-map",
    ),
    Question(
        "keys_of_kinds",
        asks="Which column is the key of each kind of specimen, if nobody declares it?",
        answer={"Mineral": "specimen_ptr_id", "Insect": "specimen_ptr_id"},
        without_sql=True,
        source=f"{ORM}/mapping_api.html#sqlalchemy.orm.declared_attr.cascading",
    ),
    Question(
        "a_guest_with_pupils",
        asks="Who came with how many pupils, after a guest came with two?",
        answer=[("school", 12), ("guest", None), ("school", 0), ("guest", 2)],
        writes=True,
        source=f"{ORM}/inheritance.html#resolving-column-conflicts-with-use-existing-column",
    ),
    Question(
        "a_new_cabinet_with_defaults",
        asks="What are the values of a new cabinet of 30 by 40, with an owner and a title?",
        answer=("New", "", "", 1, 30, 1200),
        writes=True,
        statements=PerSide("expressions are computed after the INSERT", 1, 2),
        source=f"{ORM}/dataclasses.html#column-defaults",
    ),
    Question(
        "title_in_small_letters",
        asks="What is the title of a cabinet in small letters, and was its story read for that?",
        answer=("oak", False),
        source=f"{TABLES}#automating-column-naming-schemes-from-reflected-tables",
    ),
    Question(
        "numbers_of_cabinets_by_owner",
        asks="How many cabinets has each owner who has any, as objects?",
        answer={1: 2, 2: 5},
        source=f"{TABLES}#mapping-to-an-explicit-set-of-primary-key-columns",
    ),
    Question(
        "texts_and_the_title_before",
        asks="What are the texts of a cabinet, and what was its title before a new one was given?",
        answer=("dusty", "From Rome.", "Oak"),
        writes=True,
        statements=PerSide(
            "texts are read when needed, and the title that was forgotten",
            2,
            PerDatabase("MariaDB has no UPDATE with RETURNING", 4, 4, 5),
        ),
        source=f"{ORM}/mapping_api.html#sqlalchemy.orm.mapped_column",
    ),
    Question(
        "width_that_must_not_be_read",
        asks="How wide is a cabinet of which the width must not be read unasked?",
        answer=Refused("RuntimeError", "InvalidRequestError"),
        statements=PerSide("the statement that the wrapper refuses is counted", 2, 1),
        source=f"{ORM}/queryguide/columns.html#using-raiseload-to-prevent-deferred-column-loads",
    ),
    Question(
        "revision_that_the_database_sets",
        asks="Which revision has a cabinet after its title is changed, if the database sets it?",
        answer=("Elm", 9),
        writes=True,
        statements=PerSide(
            "the UPDATE returns the revision, where it can",
            4,
            PerDatabase("MariaDB has no UPDATE with RETURNING", 3, 3, 4),
        ),
        source=f"{ORM}/persistence_techniques.html#fetching-server-generated-defaults",
    ),
    Question(
        "attributes_from_the_database",
        asks="Which attributes but the keys does the database give to a class that declares none?",
        answer=["language", "specimen", "text"],
        statements=PerSide("each library reads the catalogue in its own way", None, None),
        source=f"{ORM}/extensions/automap.html",
    ),
    Question(
        "texts_of_a_reflected_table",
        asks="Which tags are there in which language, of a table whose columns are not declared?",
        answer=[("la", "Nautilus pompilius"), ("de", "Perlboot"), ("LA", "Scarabaeus sacer")],
        statements=PerSide("the columns are read from the database first", None, None),
        source=f"{TABLES}#using-deferredreflection",
    ),
)
