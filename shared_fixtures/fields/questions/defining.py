"""Models, their fields, and the resulting columns."""

from shared_fixtures.question import Instance, PerSide, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "albums_with_their_artists",
        asks="Which albums are there, by which artists and with how many stars, best and then "
        "oldest first?",
        answer=[
            ("Little Girl Blue", "Simone", 5),
            ("Kind of Blue", "Davis", 5),
            ("Pastel Blues", "Simone", 5),
            ("Sketches of Spain", "Davis", 4),
        ],
        source=f"{GUIDE}#fields",
    ),
    Question(
        "albums_since_july_18_1960",
        asks="Which albums were released on or after July 18, 1960?",
        answer=instances("Album", "Sketches of Spain", "Pastel Blues"),
        source=f"{GUIDE}#fields",
    ),
    Question(
        "numbers_of_albums",
        asks="How many albums does each musician have, by last name?",
        answer=[("Blakey", 0), ("Davis", 2), ("Simone", 2)],
        source=f"{GUIDE}#fields",
    ),
    Question(
        "save_album",
        asks="Which album, and by whom, is saved as Art Blakey's Moanin'?",
        answer=(Instance("Album", "Moanin'"), Instance("Musician", "Art Blakey")),
        writes=True,
        source=f"{GUIDE}#fields",
    ),
    Question(
        "types_of_the_columns_of_albums",
        asks="What are the types of an album's columns, except its key?",
        answer={
            "artist_id": "bigint",
            "name": "varchar(100)",
            "release_date": "date",
            "num_stars": "integer",
        },
        source=f"{GUIDE}#field-types",
        without_sql=True,
    ),
    Question(
        "text_without_a_length",
        asks="Can a text column be defined without a length?",
        answer=Refused("SystemCheckError", "CompileError", "fields.E120"),
        # SQLite and PostgreSQL allow text of any length, and both libraries accept that.
        only_on=("mariadb",),
        source=f"{GUIDE}#field-options",
    ),
    Question(
        "fields_of_a_fruit",
        asks="Which fields does a fruit have whose name is its key?",
        answer=["name"],
        source=f"{GUIDE}#automatic-primary-key-fields",
        without_sql=True,
    ),
    Question(
        "change_the_key_of_a_fruit",
        asks="Which fruits are there after an apple is saved, renamed to a pear and saved again?",
        answer=["Apple", "Cherry", "Pear"],
        writes=True,
        statements=PerSide(
            "Django first tries to update the row with the given key.", django=4, sqlalchemy=3
        ),
        source=f"{GUIDE}#field-options",
    ),
)
