"""Documents made of rows, and rows made of documents."""

from shared_fixtures.question import Question

DJANGO = "https://docs.djangoproject.com/en/5.2/ref/models/database-functions"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/tutorial/data_select.html#table-valued-functions"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "loans_as_objects",
        asks="What are the first three loans as objects with the borrower and the card's title?",
        answer=[
            {"to": "Kraków", "what": "Astrolabe"},
            {"to": "Lyon", "what": "Astrolabe"},
            {"to": "Nice", "what": "Bell"},
        ],
        source=f"{DJANGO}/#jsonobject",
    ),
    Question(
        "loans_as_arrays",
        asks="What are the first three loans as arrays of the number and the borrower?",
        answer=[[1, "Kraków"], [2, "Lyon"], [3, "Nice"]],
        source=f"{DJANGO}/#jsonarray",
    ),
    Question(
        "numbers_of_things_in_crates",
        asks="How many things are in each crate?",
        answer=[("North", 3), ("South", 0), ("West", 2)],
        source="https://docs.djangoproject.com/en/5.2/ref/models/expressions/#func-expressions",
    ),
    Question(
        "things_in_crates",
        asks="Which things are in which crate, a row for each?",
        answer=[
            *(("drum", "North"), ("drum", "North"), ("flute", "North")),
            *(("flute", "West"), ("harp", "West")),
        ],
        unordered=True,
        only_on=("sqlite", "postgresql"),
        source=SQLALCHEMY,
    ),
    Question(
        "places_of_things_in_crates",
        asks="Where in its crate, counted from one, is each thing, the last of a crate first?",
        answer=[
            *(("North", 3, "drum"), ("North", 2, "flute"), ("North", 1, "drum")),
            *(("West", 2, "harp"), ("West", 1, "flute")),
        ],
        only_on=("postgresql",),
        source=SQLALCHEMY,
    ),
    Question(
        "keys_of_handlings",
        asks="Which keys have the handlings of which crates, by crate and key?",
        answer=[
            *(("North", "fragile"), ("North", "note"), ("West", "degrees"), ("West", "fragile")),
        ],
        only_on=("postgresql",),
        source=SQLALCHEMY,
    ),
    Question(
        "values_of_handling",
        asks="What does the handling of the west crate have under which key, as rows by the key?",
        answer=[("degrees", 18), ("fragile", False)],
        only_on=("postgresql",),
        source=SQLALCHEMY,
    ),
    Question(
        "crates_with_things_in_number",
        asks="How often is each thing in all crates together?",
        answer=[("drum", 2), ("flute", 2), ("harp", 1)],
        unordered=True,
        only_on=("sqlite", "postgresql"),
        source=SQLALCHEMY,
    ),
)
