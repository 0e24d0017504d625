"""Queries for members, and for the details of their membership."""

from datetime import date

from shared_fixtures.question import PerDatabase, Question, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models"
THROUGH = f"{GUIDE}/#extra-fields-on-many-to-many-relationships"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "members_of_the_beatles",
        asks="Who is in the Beatles?",
        answer=instances("Person", "Ringo Starr", "Paul McCartney", "Pete Best"),
        unordered=True,
        source=THROUGH,
    ),
    Question(
        "groups_of_ringo",
        asks="Which groups does Ringo play in?",
        answer=instances("Group", "The Beatles", "Rory Storm and the Hurricanes"),
        unordered=True,
        source=THROUGH,
    ),
    Question(
        "groups_with_a_paul",
        asks="Which groups have a member whose name starts with Paul, with a capital P?",
        answer=PerDatabase(
            why="LIKE ignores the case of ASCII letters on SQLite.",
            sqlite=instances(
                "Group", "The Beatles", "Wings", "Rory Storm and the Hurricanes", "The Jam"
            ),
            postgresql=instances("Group", "The Beatles", "Wings", "Rory Storm and the Hurricanes"),
            mariadb=instances("Group", "The Beatles", "Wings", "Rory Storm and the Hurricanes"),
        ),
        source=THROUGH,
    ),
    Question(
        "groups_per_member_with_p",
        asks="Which groups do Paul and Pete, the two with a P, play in, listed once per member?",
        # Both play in the first.
        answer=instances(
            "Group", "The Beatles", "The Beatles", "Wings", "Rory Storm and the Hurricanes"
        ),
        source=THROUGH,
    ),
    Question(
        "groups_with_members_with_p",
        asks="Which groups do Paul and Pete, the two with a P, play in, each listed once, by name?",
        answer=instances("Group", "Rory Storm and the Hurricanes", "The Beatles", "Wings"),
        source=THROUGH,
    ),
    Question(
        "members_who_joined_after_1961",
        asks="Which members of the Beatles joined them after January 1, 1961?",
        # Pete joined on that day, and Paul after it, but another group.
        answer=instances("Person", "Ringo Starr"),
        source=THROUGH,
    ),
    Question(
        "members_who_joined_any_group_after_1961",
        asks="Which members of the Beatles joined them or any other group after January 1, 1961, "
        "by name?",
        # Paul joined two other groups.
        answer=instances("Person", "Paul McCartney", "Ringo Starr"),
        source=THROUGH,
    ),
    Question(
        "later_members",
        asks="Which members joined the Beatles after January 1, 1961, read from the group?",
        answer=instances("Person", "Ringo Starr"),
        source=THROUGH,
    ),
    Question(
        "ringos_membership",
        asks="When and why did Ringo join the Beatles?",
        answer=(date(1962, 8, 16), "Needed a new drummer."),
        source=THROUGH,
    ),
    Question(
        "membership_of_ringo",
        asks="When and why did Ringo join the Beatles, read from his side?",
        answer=(date(1962, 8, 16), "Needed a new drummer."),
        source=THROUGH,
    ),
    Question(
        "members_by_date_joined",
        asks="Who is in the Beatles, by date of joining?",
        answer=instances("Person", "Paul McCartney", "Pete Best", "Ringo Starr"),
        source=THROUGH,
    ),
    Question(
        "members_with_date_joined",
        asks="Who is in the Beatles and since when, by date of joining?",
        answer=[
            ("Paul McCartney", date(1960, 8, 1)),
            ("Pete Best", date(1961, 1, 1)),
            ("Ringo Starr", date(1962, 8, 16)),
        ],
        source=THROUGH,
    ),
    Question(
        "persons_not_in_the_beatles",
        asks="Who is not in the Beatles?",
        # Paul and Ringo play elsewhere too, John nowhere.
        answer=instances(
            "Person", "John Lennon", "George Harrison", "Yoko Ono", "Denny Laine", "paul weller"
        ),
        source=THROUGH,
    ),
    Question(
        "members_per_group",
        asks="How many members does each group have, by name?",
        answer=[
            ("Rory Storm and the Hurricanes", 2),
            ("The Beatles", 3),
            ("The Jam", 1),
            ("The Silence", 0),
            ("Wings", 2),
        ],
        source=THROUGH,
    ),
    Question(
        "groups_with_all_members",
        asks="Who is in each group?",
        answer=[
            ("The Beatles", ["Paul McCartney", "Pete Best", "Ringo Starr"]),
            ("Wings", ["Denny Laine", "Paul McCartney"]),
            ("Rory Storm and the Hurricanes", ["Paul McCartney", "Ringo Starr"]),
            ("The Silence", []),
            ("The Jam", ["paul weller"]),
        ],
        source=THROUGH,
    ),
    Question(
        "intermediate_model",
        asks="Which model holds the membership of groups?",
        answer="Membership",
        source=THROUGH,
        without_sql=True,
    ),
)
