"""When a query asks the database, and for which of its rows."""

from shared_fixtures.question import PerSide, Question

DJANGO = "https://docs.djangoproject.com/en/5.2/ref/models/querysets"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "whether_there_are_works_before_1925",
        asks="Are there works from before 1925?",
        # QS-12
        answer=False,
        source=f"{DJANGO}/#exists",
    ),
    Question(
        "titles_of_ink_if_any",
        asks="Which works of ink are there, with one statement to find out if there are any?",
        # QS-12
        answer=["Harbour", "Winter"],
        source=f"{DJANGO}/#when-querysets-are-evaluated",
    ),
    Question(
        "prices_and_titles_read_twice",
        asks="What do the works for sale cost together, and which are they, with one statement?",
        # QS-13
        answer=(2350, {"Winter", "Harbour", "Moth"}),
        source=f"{DJANGO}/#when-querysets-are-evaluated",
    ),
    Question(
        "titles_and_years_by_name",
        asks="What are the titles and years of the works for sale, as values with names?",
        # QS-14
        answer=["Winter 1925", "Harbour 1931", "Winter 1960", "Moth 1999"],
        source=f"{DJANGO}/#values-list",
    ),
    Question(
        "cities_of_two_galleries",
        asks="In which cities are Quay and Attic, found by their names?",
        # QS-23
        answer={"Quay": "Bergen", "Attic": "Oslo"},
        source=f"{DJANGO}/#in-bulk",
    ),
    Question(
        "first_and_last_year_by_key",
        asks="Of which years are the first and the last of the works, by their keys?",
        # QS-02, QS-22
        answer=[1925, 1961],
        source=f"{DJANGO}/#first",
    ),
    Question(
        "earliest_and_latest_work",
        asks="What are the earliest and the latest work of ink called?",
        # QS-22
        answer=("Harbour", "Winter"),
        source=f"{DJANGO}/#latest",
    ),
    Question(
        "single_works_of_two_titles",
        asks="Which work is the only one called Moth, and which the only one called Winter?",
        # QS-29
        answer=["Moth", None],
        source=f"{DJANGO}/#get",
    ),
    Question(
        "every_second_of_four_works",
        asks="Which are every second of the first four works by year?",
        # QS-20
        answer=[1925, 1960],
        source="https://docs.djangoproject.com/en/5.2/topics/db/queries/#limiting-querysets",
    ),
    Question(
        "artists_of_works_in_pieces",
        asks="Who made each work, if works and artists are loaded in pieces of two rows?",
        # QS-24
        answer=[(1925, "Ida"), (1931, "Ida"), (1960, "Olav"), (1999, "Kari"), (1961, "Olav")],
        # On MariaDB, yield_per leaves the rows on the server, where they block other statements.
        only_on=("sqlite", "postgresql"),
        source=f"{SQLALCHEMY}/orm/queryguide/api.html#fetching-large-result-sets-with-yield-per",
    ),
    Question(
        "works_of_no_kind",
        asks="Which works are in a selection that is empty from the start?",
        # QS-26
        answer=[],
        statements=PerSide(
            "none() asks no database; false() is a condition that the database answers.",
            django=0,
            sqlalchemy=1,
        ),
        source=f"{DJANGO}/#none",
    ),
    Question(
        "whether_galleries_show_winter_of_1925",
        asks="Is the Winter of 1925 in North Hall, and is it in Quay?",
        # QS-31
        answer=(True, False),
        source=f"{DJANGO}/#contains",
    ),
    Question(
        "works_of_oil_and_recent",
        asks="Which works are of oil or of 1960 and later, which are both, and which only one?",
        # QS-31
        answer=([1925, 1960, 1961, 1999], [1961, 1999], [1925, 1960]),
        source=f"{DJANGO}/#operators-that-return-new-querysets",
    ),
)
