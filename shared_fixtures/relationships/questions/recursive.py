"""References of a class to itself: mentors, friends on both sides, followers on one."""

from shared_fixtures.question import PerSide, Question, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#many-to-one-relationships"
MANY = "https://docs.djangoproject.com/en/5.2/topics/db/models/#many-to-many-relationships"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "mentors_of_mentors",
        asks="Who is the mentor, and the mentor's mentor, of each person?",
        answer=[
            ("Ada", None, None),
            ("Grace", "Ada", None),
            ("Alan", "Ada", None),
            ("Barbara", "Grace", "Ada"),
            ("Edsger", "Ada", None),
            ("Frank", "Edsger", "Ada"),
        ],
        source=GUIDE,
    ),
    Question(
        "pupils_of_ada",
        asks="Whose mentor is Ada?",
        answer=instances("Person", "Grace", "Alan", "Edsger"),
        unordered=True,
        source=GUIDE,
    ),
    Question(
        "people_with_a_pupil_of_staff",
        asks="Who is the mentor of a staff member?",
        answer=instances("Person", "Ada"),
        source=GUIDE,
    ),
    Question(
        "people_without_pupils",
        asks="Who is nobody's mentor?",
        answer=instances("Person", "Alan", "Barbara", "Frank"),
        source=GUIDE,
    ),
    Question(
        "leave_pupil",
        asks="Who are Ada's pupils after Edsger is removed from them, and how many people are "
        "there still?",
        answer=({"Grace", "Alan"}, 6),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "friends_of_alan",
        asks="Who are Alan's friends, and whose friend is Alan?",
        answer=(instances("Person", "Ada", "Barbara"), instances("Person", "Ada", "Barbara")),
        unordered=True,
        source=MANY,
    ),
    Question(
        "rows_of_friendships",
        asks="Which rows hold the friendships?",
        answer=[(1, 2), (1, 3), (2, 1), (3, 1), (3, 4), (4, 3), (4, 5), (5, 4)],
        unordered=True,
        source=MANY,
    ),
    Question(
        "befriend_frank",
        asks="Who are Frank's and Barbara's friends after Barbara adds Frank as a friend?",
        answer=(["Barbara"], ["Alan", "Edsger", "Frank"]),
        unordered=True,
        writes=True,
        source=MANY,
    ),
    Question(
        "end_friendship",
        asks="Who are Ada's and Grace's friends after Ada removes Grace from her friends?",
        answer=(["Alan"], []),
        writes=True,
        statements=PerSide("Django deletes both rows with one statement.", django=4, sqlalchemy=5),
        source=MANY,
    ),
    Question(
        "clear_friends_of_ada",
        asks="Which rows of friendships remain after Ada's friends are cleared?",
        answer=[(3, 4), (4, 3), (4, 5), (5, 4)],
        unordered=True,
        writes=True,
        statements=PerSide(
            "Django deletes both directions with one statement, without reading them.",
            django=3,
            sqlalchemy=6,
        ),
        source=MANY,
    ),
    Question(
        "friends_of_friends_of_barbara",
        asks="Who is a friend of a friend of Barbara, Barbara included?",
        answer=instances("Person", "Ada", "Barbara"),
        unordered=True,
        source=MANY,
    ),
    Question(
        "people_without_friends",
        asks="Who has no friends?",
        answer=instances("Person", "Frank"),
        source=MANY,
    ),
    Question(
        "followed_and_followers_of_ada",
        asks="Whom does Ada follow, and who follows Ada?",
        answer=(instances("Person", "Alan"), instances("Person", "Grace", "Barbara")),
        unordered=True,
        source=MANY,
    ),
    Question(
        "follow_barbara",
        asks="Whom do Alan and Barbara follow after Alan starts to follow Barbara?",
        answer=(["Barbara"], ["Ada"]),
        writes=True,
        source=MANY,
    ),
    Question(
        "people_who_follow_each_other",
        asks="Which two people follow each other after Ada follows Grace back?",
        answer=[("Ada", "Grace"), ("Grace", "Ada")],
        writes=True,
        statements=PerSide(
            "Appending loads the list first; Django inserts without checking.",
            django=3,
            sqlalchemy=4,
        ),
        source=MANY,
    ),
)
