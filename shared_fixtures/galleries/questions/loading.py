"""When related rows and columns are loaded, and with how many statements."""

from shared_fixtures.question import Instance, PerSide, Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2/ref/models/querysets"
LOADING = "https://docs.sqlalchemy.org/en/21/orm/queryguide/relationships.html"
COLUMNS = "https://docs.sqlalchemy.org/en/21/orm/queryguide/columns.html"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "works_with_mentors_and_galleries",
        asks="Who taught the artist of each work, and where is it, loaded with one statement?",
        answer=[
            ("Winter", "Berg", None, "North Hall"),
            ("Harbour", "Berg", None, "Quay"),
            ("Winter", "Aas", "Berg", "North Hall"),
            ("Moth", "Berg", "Berg", None),
            ("Yews", "Aas", "Berg", None),
        ],
        source=f"{DJANGO}/#select-related",
    ),
    Question(
        "works_with_galleries_one_by_one",
        asks="In which gallery is the work of each year, if any, loaded when it is asked for?",
        answer=[
            (1925, "North Hall"),
            (1931, "Quay"),
            (1960, "North Hall"),
            (1999, None),
            (1961, None),
        ],
        statements=PerSide(
            "A session loads North Hall once; Django loads it for each of its works.",
            django=4,
            sqlalchemy=3,
        ),
        source=f"{LOADING}#lazy-loading",
    ),
    Question(
        "statements_with_and_without_joined_galleries",
        asks="How many statements load a work and its gallery, together and one by one?",
        answer=(1, 2, ["North Hall", "North Hall"]),
        source="https://docs.djangoproject.com/en/5.2/topics/db/optimization/",
    ),
    Question(
        "refuse_to_load_a_gallery",
        asks="What happens to code that reads a gallery which was not loaded, if it must not?",
        answer=Refused("RuntimeError", "InvalidRequestError"),
        statements=PerSide(
            "Django's statement is refused when it is sent; raiseload makes none.",
            django=2,
            sqlalchemy=1,
        ),
        source=f"{LOADING}#preventing-unwanted-lazy-loads-using-raiseload",
    ),
    Question(
        "refuse_to_load_notes",
        asks="What happens to code that reads notes which were left out, if it must not?",
        answer=Refused("RuntimeError", "InvalidRequestError"),
        statements=PerSide(
            "Django's statement is refused when it is sent; raiseload makes none.",
            django=2,
            sqlalchemy=1,
        ),
        source=f"{COLUMNS}#using-raiseload-to-prevent-deferred-column-loads",
    ),
    Question(
        "works_with_known_galleries",
        asks="In which gallery of Oslo is the work of each year, if only these are loaded before?",
        answer=[
            (1925, "North Hall"),
            (1931, None),
            (1960, "North Hall"),
            (1999, None),
            (1961, None),
        ],
        source=f"{LOADING}#preventing-unwanted-lazy-loads-using-raiseload",
    ),
    Question(
        "exhibitions_with_works_and_artists",
        asks="Which works does each exhibition show, by whom, loaded with a statement per table?",
        answer={
            "Snow 2024": {("Winter", "Berg"), ("Winter", "Aas")},
            "Sea 2024": {("Harbour", "Berg")},
            "Sea 2023": {("Harbour", "Berg"), ("Winter", "Berg")},
            "Ice 2024": set(),
            "Fog 2024": set(),
        },
        statements=PerSide(
            "SQLAlchemy loads the showings as objects; Django joins them to the works.",
            django=3,
            sqlalchemy=4,
        ),
        source=f"{DJANGO}/#prefetch-related",
    ),
    Question(
        "artists_with_works_in_order_of_titles",
        asks="Which works has each artist, in the order of the titles, with two statements?",
        answer=[
            ("Ida", ["Harbour", "Winter"]),
            ("Olav", ["Winter", "Yews"]),
            ("Kari", ["Moth"]),
            ("Nils", []),
        ],
        statements=PerSide(
            "A relationship has one order; the artists themselves are loaded with the first list.",
            django=2,
            sqlalchemy=1,
        ),
        source=f"{DJANGO}/#django.db.models.Prefetch",
    ),
    Question(
        "artists_with_works_for_sale",
        asks="Which works for sale has each artist, in a list of their own?",
        answer=[
            ("Ida", {"Winter", "Harbour"}),
            ("Olav", {"Winter"}),
            ("Kari", {"Moth"}),
            ("Nils", set()),
        ],
        source=f"{DJANGO}/#django.db.models.Prefetch",
    ),
    Question(
        "artists_and_galleries_with_oil_only",
        asks="Which works in oil have each artist and each gallery?",
        answer=(
            {"Ida": {"Winter"}, "Olav": {"Yews"}, "Kari": {"Moth"}, "Nils": set()},
            {"North Hall": {"Winter 1925"}, "Quay": set(), "Attic": set()},
        ),
        source=f"{LOADING}#adding-criteria-to-loader-options",
    ),
    Question(
        "works_of_artists_already_loaded",
        asks="How many works have three artists who were loaded without them, all loaded at once?",
        answer={"Ida": 2, "Olav": 2, "Kari": 1},
        statements=PerSide(
            "The option belongs to a statement, which selects the artists again.",
            django=2,
            sqlalchemy=3,
        ),
        source=f"{DJANGO}/#prefetch-related-objects",
    ),
    Question(
        "works_per_gallery_of_oslo",
        asks="How many works hang in each gallery of Oslo, loaded after the galleries?",
        answer={"North Hall": 2, "Attic": 0},
        source=f"{LOADING}#subquery-eager-loading",
    ),
    Question(
        "mentors_loaded_at_once",
        asks="Is the mentor of each artist who has one loaded, before anything asks for it?",
        answer=[("Olav", True), ("Kari", True), ("Nils", True)],
        source=f"{LOADING}#what-kind-of-loading-to-use",
    ),
    Question(
        "dear_works_with_their_galleries",
        asks="Of which years are works in Oslo for more than 300, each with its gallery?",
        answer=[(1925, "North Hall")],
        source=f"{LOADING}#routing-explicit-joins-statements-into-eagerly-loaded-collections",
    ),
    Question(
        "pupils_and_mentors_of_another_name",
        asks="Which artists have a mentor of another last name?",
        answer=[("Aas", "Berg"), ("Dahl", "Aas")],
        source="https://docs.sqlalchemy.org/en/21/orm/queryguide/select.html#orm-aliases",
    ),
    Question(
        "works_with_names_of_artists_only",
        asks="Who made each work of 1960 or later, loaded with the names only?",
        answer=[
            (1960, Instance("Artist", "Olav Aas")),
            (1999, Instance("Artist", "Kari Berg")),
            (1961, Instance("Artist", "Olav Aas")),
        ],
        statements=PerSide(
            "Each artist is loaded when asked for, with the columns that the option names.",
            django=2,
            sqlalchemy=3,
        ),
        source=f"{LOADING}#relationship-loading-with-loader-options",
    ),
    Question(
        "notes_read_one_by_one",
        asks="What are the notes on the works of oil, if they are loaded when they are read?",
        # QS-25
        answer=["Cracked.", "Signed.", ""],
        source=f"{COLUMNS}#using-defer-to-omit-specific-columns",
    ),
    Question(
        "histories_of_galleries",
        asks="What are the histories of the galleries, loaded with one statement?",
        answer=["Built in 1880.", "A warehouse.", ""],
        source=f"{COLUMNS}#using-undefer-to-eagerly-load-deferred-columns",
    ),
)
