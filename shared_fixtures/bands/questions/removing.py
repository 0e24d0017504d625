"""Members removed and cleared, and what is deleted with an end of the relationship."""

from shared_fixtures.question import PerSide, Question, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models"
THROUGH = f"{GUIDE}/#extra-fields-on-many-to-many-relationships"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "remove_ringo",
        asks="Who is in the Beatles, and where else does Ringo play, after he is removed?",
        answer=(["Paul McCartney", "Pete Best"], ["Rory Storm and the Hurricanes"]),
        writes=True,
        statements=PerSide(
            "SQLAlchemy reads the list of rows that it removes from, and the person of each.",
            django=5,
            sqlalchemy=8,
        ),
        source=THROUGH,
    ),
    Question(
        "remove_yoko",
        asks="Who is in the Beatles after someone is removed who was never a member?",
        answer=["Ringo Starr", "Paul McCartney", "Pete Best"],
        writes=True,
        source=THROUGH,
    ),
    Question(
        "invite_ringo_back",
        asks="Who is invited to the Beatles, one row per invitation, after Ringo is invited again?",
        answer=["Ringo Starr", "Paul McCartney", "Pete Best", "Ringo Starr"],
        writes=True,
        source=THROUGH,
    ),
    Question(
        "remove_ringo_invited_twice",
        asks="Which invitations to the Beatles remain after Ringo, invited twice, is removed?",
        # Both rows are deleted.
        answer=instances(
            "Invitation",
            "Paul McCartney to The Beatles by John Lennon",
            "Pete Best to The Beatles by John Lennon",
        ),
        writes=True,
        source=THROUGH,
    ),
    Question(
        "add_ringo_to_invited",
        asks="Who is invited to the Beatles, one row per invitation, after Ringo, already "
        "invited, and George are added?",
        answer=["Ringo Starr", "Paul McCartney", "Pete Best", "George Harrison"],
        writes=True,
        source=THROUGH,
    ),
    Question(
        "clear_members",
        asks="Which memberships and how many persons remain after the Beatles' members are "
        "cleared?",
        # Those of other groups, including persons who were in the Beatles.
        answer=(
            instances(
                "Membership",
                "Paul McCartney in Wings",
                "Ringo Starr in Rory Storm and the Hurricanes",
                "Denny Laine in Wings",
                "Paul McCartney in Rory Storm and the Hurricanes",
                "paul weller in The Jam",
            ),
            8,
        ),
        writes=True,
        source=THROUGH,
    ),
    Question(
        "clear_groups_of_ringo",
        asks="Which memberships remain after Ringo leaves all his groups?",
        answer=[2, 3, 4, 6, 7, 8],
        writes=True,
        source=THROUGH,
    ),
    Question(
        "delete_the_beatles",
        asks="Which memberships and invitations, and how many persons, remain after the Beatles "
        "are deleted?",
        answer=([4, 5, 6, 7, 8], [3, 5], 8),
        writes=True,
        statements=PerSide(
            "SQLAlchemy reads the rows deleted with the group; Django deletes them unread.",
            django=7,
            sqlalchemy=9,
        ),
        source=THROUGH,
    ),
    Question(
        "delete_paul",
        asks="Which memberships and invitations remain after Paul is deleted?",
        # He was in three groups, was invited once and has invited twice.
        answer=([1, 3, 5, 6, 8], [4, 5]),
        writes=True,
        statements=PerSide(
            "SQLAlchemy reads the rows deleted with Paul; Django deletes them unread.",
            django=6,
            sqlalchemy=9,
        ),
        source=THROUGH,
    ),
)
