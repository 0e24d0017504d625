"""Members created, added, set, and already present."""

from datetime import date

from shared_fixtures.question import PerDatabase, PerSide, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models"
THROUGH = f"{GUIDE}/#extra-fields-on-many-to-many-relationships"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "form_the_beatles",
        asks="Who is in a new band after its first member joins, which groups does that member "
        "play in, and who is in it after the second?",
        answer=(
            instances("Person", "Ringo Starr"),
            instances("Group", "The Beatles"),
            instances("Person", "Ringo Starr", "Paul McCartney"),
        ),
        writes=True,
        statements=PerSide(
            "SQLAlchemy inserts both persons at once, and does not reload what it created.",
            django=8,
            sqlalchemy=PerDatabase(
                "SQLite returns new keys in no sure order, so each row is inserted alone.",
                sqlite=5,
                postgresql=3,
                mariadb=3,
            ),
        ),
        source=THROUGH,
    ),
    Question(
        "join_john",
        asks="Who is in the Beatles, since when and why, after John joins them by a row of the "
        "intermediate model?",
        answer=[
            ("John Lennon", date(1960, 8, 1), "Wanted to form a band."),
            ("Paul McCartney", date(1960, 8, 1), "Wanted to form a band."),
            ("Pete Best", date(1961, 1, 1), "Has a cellar."),
            ("Ringo Starr", date(1962, 8, 16), "Needed a new drummer."),
        ],
        writes=True,
        source=THROUGH,
    ),
    Question(
        "add_john",
        asks="When and why did John join the Beatles, after he is added to their members?",
        # No reason was given.
        answer=[(date(1960, 8, 1), "")],
        writes=True,
        statements=PerSide(
            "Django first checks whether the member is already there.", django=5, sqlalchemy=4
        ),
        source=THROUGH,
    ),
    Question(
        "create_george",
        asks="Who is in the Beatles, and which persons are called George Harrison, after one is "
        "created as a member?",
        # The George who already existed is in no group.
        answer=(["Ringo Starr", "Paul McCartney", "Pete Best", "George Harrison"], [4, 9]),
        writes=True,
        statements=PerSide(
            "Django first checks whether the member that it has just created is already there.",
            django=6,
            sqlalchemy=5,
        ),
        source=THROUGH,
    ),
    Question(
        "set_the_four",
        asks="Who is in the Beatles, since when and why, after the four are set as members?",
        # Ringo and Paul keep their rows, Pete loses his, John and George get the given date.
        answer=[
            ("George Harrison", date(1960, 8, 1), ""),
            ("John Lennon", date(1960, 8, 1), ""),
            ("Paul McCartney", date(1960, 8, 1), "Wanted to form a band."),
            ("Ringo Starr", date(1962, 8, 16), "Needed a new drummer."),
        ],
        writes=True,
        statements=PerSide(
            "Django queries the members twice: to remove some, and to add some.",
            django=7,
            sqlalchemy=6,
        ),
        source=THROUGH,
    ),
    Question(
        "clear_and_set_the_four",
        asks="Who is in the Beatles, since when and why, after the members are cleared and set?",
        # All rows are new, so Ringo's own date and reason are lost.
        answer=[
            ("George Harrison", date(1960, 8, 1), ""),
            ("John Lennon", date(1960, 8, 1), ""),
            ("Paul McCartney", date(1960, 8, 1), ""),
            ("Ringo Starr", date(1960, 8, 1), ""),
        ],
        writes=True,
        statements=PerSide(
            "Django queries the members although it has just cleared them.", django=6, sqlalchemy=5
        ),
        source=THROUGH,
    ),
    Question(
        "add_ringo_again",
        asks="When and why did John and Ringo join the Beatles, after both are added, though "
        "Ringo was there already?",
        # Ringo keeps his date and reason.
        answer=[
            ("John Lennon", date(1968, 9, 4), "Was missed."),
            ("Ringo Starr", date(1962, 8, 16), "Needed a new drummer."),
        ],
        writes=True,
        source=THROUGH,
    ),
    Question(
        "add_john_without_date",
        asks="What happens when a member is added without the values that the row needs?",
        answer=Refused("IntegrityError", "IntegrityError"),
        writes=True,
        source=THROUGH,
    ),
    Question(
        "join_ringo_again",
        asks="What happens when Ringo gets a second row in the Beatles?",
        answer=Refused("IntegrityError", "IntegrityError"),
        writes=True,
        source=THROUGH,
    ),
)
