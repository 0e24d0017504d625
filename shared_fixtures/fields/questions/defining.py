"""Models, their fields, and the columns that come of them."""

from shared_fixtures.question import Instance, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "albums_with_their_artists",
        asks="Which albums are there, of whom, with how many stars, best and oldest first?",
        answer=[
            ("Kind of Blue", "Davis", 5),
            ("Pastel Blues", "Simone", 5),
            ("Sketches of Spain", "Davis", 4),
        ],
        source=f"{GUIDE}#fields",
    ),
    Question(
        "albums_since_july_18_1960",
        asks="Which albums were released on July 18, 1960, or later?",
        answer=instances("Album", "Sketches of Spain", "Pastel Blues"),
        source=f"{GUIDE}#fields",
    ),
    Question(
        "numbers_of_albums",
        asks="How many albums does each musician have?",
        answer=[("Davis", 2), ("Simone", 1), ("Blakey", 0)],
        source=f"{GUIDE}#fields",
    ),
    Question(
        "save_album",
        asks="Save Art Blakey's Moanin': which album is it, and whose?",
        answer=(Instance("Album", "Moanin'"), Instance("Musician", "Art Blakey")),
        writes=True,
        source=f"{GUIDE}#fields",
    ),
    Question(
        "types_of_the_columns_of_albums",
        asks="Of which types are the columns of an album, but for its key?",
        answer={
            "artist_id": "bigint",
            "name": "varchar(100)",
            "release_date": "date",
            "num_stars": "integer",
        },
        source=f"{GUIDE}#field-types",
    ),
    Question(
        "text_without_a_length",
        asks="Define a column of text without saying its length.",
        answer=Refused("SystemCheckError", "CompileError", "fields.E120"),
        # SQLite and PostgreSQL have text of any length, and both libraries leave it to them.
        only_on=("mariadb",),
        source=f"{GUIDE}#field-options",
    ),
    Question(
        "fields_of_a_fruit",
        asks="Which fields does a fruit have, whose name is its key?",
        answer=["name"],
        source=f"{GUIDE}#automatic-primary-key-fields",
    ),
    Question(
        "change_the_key_of_a_fruit",
        asks="Save an apple, call it a pear and save it again: which fruit are there?",
        answer=["Apple", "Cherry", "Pear"],
        writes=True,
        statements="Django first tries to update the row with the key that is given",
        source=f"{GUIDE}#field-options",
    ),
)
