"""Invitations, which lead to two persons: ``through_fields`` says which one is meant."""

from shared_fixtures.question import Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models"
THROUGH = f"{GUIDE}/#extra-fields-on-many-to-many-relationships"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "invited_to_the_beatles",
        asks="Who is invited to the Beatles?",
        # John has invited, and is not invited himself.
        answer=instances("Person", "Ringo Starr", "Paul McCartney"),
        unordered=True,
        source=THROUGH,
    ),
    Question(
        "groups_paul_is_invited_to",
        asks="Where is Paul invited?",
        # He invites to another group, too.
        answer=instances("Group", "The Beatles"),
        unordered=True,
        source=THROUGH,
    ),
    Question(
        "invitations_by_paul",
        asks="Whom has Paul invited?",
        answer=instances(
            "Invitation",
            "Ringo Starr to The Beatles by Paul McCartney",
            "Denny Laine to Wings by Paul McCartney",
        ),
        unordered=True,
        source=THROUGH,
    ),
    Question(
        "all_invitations",
        asks="Who was invited where by whom?",
        answer=[
            ("The Beatles", "Ringo Starr", "Paul McCartney"),
            ("The Beatles", "Paul McCartney", "John Lennon"),
            ("Wings", "Denny Laine", "Paul McCartney"),
        ],
        source=THROUGH,
    ),
    Question(
        "groups_with_somebody_invited_by_john",
        asks="To which groups has John invited?",
        answer=instances("Group", "The Beatles"),
        source=THROUGH,
    ),
    Question(
        "invite_john",
        asks="Who invited John to Wings, and why, once he was added to those invited?",
        answer=[("Paul McCartney", "Writes well.")],
        writes=True,
        statements="Django first looks whether the person is there.",
        source=THROUGH,
    ),
    Question(
        "invite_john_without_inviter",
        asks="What happens when somebody is added without the third key that the row needs?",
        answer=Refused("IntegrityError", "IntegrityError"),
        writes=True,
        source=THROUGH,
    ),
)
