"""Invitations, which refer to two persons: ``through_fields`` chooses one of them."""

from shared_fixtures.question import PerSide, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models"
THROUGH = f"{GUIDE}/#extra-fields-on-many-to-many-relationships"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "invited_to_the_beatles",
        asks="Who is invited to the Beatles?",
        # John has invited someone, but is not invited himself.
        answer=instances("Person", "Ringo Starr", "Paul McCartney", "Pete Best"),
        unordered=True,
        source=THROUGH,
    ),
    Question(
        "groups_paul_is_invited_to",
        asks="Which groups is Paul invited to?",
        # He also invited someone to another group.
        answer=instances("Group", "The Beatles"),
        unordered=True,
        source=THROUGH,
    ),
    Question(
        "invitations_by_paul",
        asks="Whom did Paul invite, and to which group?",
        answer=[("Ringo Starr", "The Beatles"), ("Denny Laine", "Wings")],
        unordered=True,
        source=THROUGH,
    ),
    Question(
        "all_invitations",
        asks="Who was invited to which group, and by whom?",
        answer=[
            ("The Beatles", "Ringo Starr", "Paul McCartney"),
            ("The Beatles", "Paul McCartney", "John Lennon"),
            ("Wings", "Denny Laine", "Paul McCartney"),
            ("The Beatles", "Pete Best", "John Lennon"),
            ("Rory Storm and the Hurricanes", "George Harrison", "John Lennon"),
        ],
        source=THROUGH,
    ),
    Question(
        "groups_with_somebody_invited_by_john",
        asks="Which groups has John invited someone to, by name?",
        # He invited two persons to the Beatles.
        answer=instances("Group", "Rory Storm and the Hurricanes", "The Beatles"),
        source=THROUGH,
    ),
    Question(
        "invite_john",
        asks="Who invited John to Wings, and why, after he is added to those invited?",
        answer=[("Paul McCartney", "Writes well.")],
        writes=True,
        statements=PerSide(
            "Django first checks whether the person is already invited.", django=6, sqlalchemy=5
        ),
        source=THROUGH,
    ),
    Question(
        "invite_john_without_inviter",
        asks="What happens when someone is added without the third key that the row needs?",
        answer=Refused("IntegrityError", "IntegrityError"),
        writes=True,
        source=THROUGH,
    ),
)
