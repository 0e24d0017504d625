"""Members made, added, set and found to be there already."""

from datetime import date

from shared_fixtures.question import Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models"
THROUGH = f"{GUIDE}/#extra-fields-on-many-to-many-relationships"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "form_the_beatles",
        asks="Who is in a new band with its first member, where does that one play, and who is "
        "in it with its second?",
        answer=(
            instances("Person", "Ringo Starr"),
            instances("Group", "The Beatles"),
            instances("Person", "Ringo Starr", "Paul McCartney"),
        ),
        writes=True,
        statements="SQLAlchemy inserts both persons at once; what it made it need not read again.",
        source=THROUGH,
    ),
    Question(
        "join_john",
        asks="Who is in the Beatles, after John joined them by a row of its own?",
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
        asks="When and why did John join the Beatles, once he was added to their members?",
        # No reason was given.
        answer=[(date(1960, 8, 1), "")],
        writes=True,
        statements="Django first looks whether the member is there.",
        source=THROUGH,
    ),
    Question(
        "create_george",
        asks="Who is in the Beatles, and who is called George Harrison, after one was made there?",
        # The George who was there before is in no group.
        answer=(["Ringo Starr", "Paul McCartney", "Pete Best", "George Harrison"], [4, 8]),
        writes=True,
        statements="Django first looks whether the member that it just made is there.",
        source=THROUGH,
    ),
    Question(
        "set_the_four",
        asks="Who is in the Beatles, since when and why, after the four were set as members?",
        # Ringo and Paul keep their rows, Pete loses his, John and George come with the date given.
        answer=[
            ("George Harrison", date(1960, 8, 1), ""),
            ("John Lennon", date(1960, 8, 1), ""),
            ("Paul McCartney", date(1960, 8, 1), "Wanted to form a band."),
            ("Ringo Starr", date(1962, 8, 16), "Needed a new drummer."),
        ],
        writes=True,
        statements="Django looks twice at who is there: to remove, and to add.",
        source=THROUGH,
    ),
    Question(
        "set_the_four_anew",
        asks="Who is in the Beatles, since when and why, after the members were cleared and set?",
        # All rows are new, so Ringo's own date and reason are lost.
        answer=[
            ("George Harrison", date(1960, 8, 1), ""),
            ("John Lennon", date(1960, 8, 1), ""),
            ("Paul McCartney", date(1960, 8, 1), ""),
            ("Ringo Starr", date(1960, 8, 1), ""),
        ],
        writes=True,
        statements="Django looks who is there although it has just cleared them.",
        source=THROUGH,
    ),
    Question(
        "add_ringo_again",
        asks="When and why did Ringo join the Beatles, after he was added once more?",
        answer=[(date(1962, 8, 16), "Needed a new drummer.")],
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
