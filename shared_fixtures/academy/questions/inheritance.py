"""Parents, children, both and neither; one table for several classes; proxies."""

from datetime import UTC, date, datetime

from shared_fixtures.question import Instance, PerSide, Question, Refused, instances

DJANGO = "https://docs.djangoproject.com/en/5.2"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/orm"
MULTI_TABLE = f"{DJANGO}/topics/db/models/#multi-table-inheritance"
PROXY = f"{DJANGO}/topics/db/models/#proxy-models"
JOINED = f"{SQLALCHEMY}/inheritance.html#joined-table-inheritance"
SINGLE_TABLE = f"{SQLALCHEMY}/inheritance.html#single-table-inheritance"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "all_users",
        asks="Which users are there, and of which class are they when the parent class is queried?",
        answer=instances(
            "User",
            "Ada Lovelace",
            "Grace Hopper",
            "Alan Turing",
            "Edsger Liskov",
            "Barbara Liskov",
            "nobody o_100%",
            "Émilie du Châtelet",
            "Kathleen Booth",
            "Somebody L_SKOV",
            "Tony Liskov",
            "Frances Allen",
        ),
        source=MULTI_TABLE,
    ),
    Question(
        "all_instructors",
        asks="Which instructors are there, with the columns of both tables?",
        answer=instances(
            "Instructor", "Ada Lovelace", "Grace Hopper", "Émilie du Châtelet", "Kathleen Booth"
        ),
        source=JOINED,
    ),
    Question(
        "users_who_teach_and_learn",
        asks="Which users are both an instructor and a learner?",
        answer=instances("User", "Ada Lovelace", "Kathleen Booth"),
        source=MULTI_TABLE,
    ),
    Question(
        "users_without_a_role",
        asks="Which users are neither an instructor nor a learner?",
        answer=instances("User", "nobody o_100%", "Somebody L_SKOV"),
        source=MULTI_TABLE,
    ),
    Question(
        "instructor_of_grace",
        asks="Which instructor is the user Grace?",
        answer=Instance("Instructor", "Grace Hopper"),
        source=MULTI_TABLE,
    ),
    Question(
        "users_and_whether_they_teach",
        asks="Which users are instructors, and which are not?",
        answer=[
            ("Ada", True),
            ("Grace", True),
            ("Alan", False),
            ("Edsger", False),
            ("Barbara", False),
            ("nobody", False),
            ("Émilie", True),
            ("Kathleen", True),
            ("Somebody", False),
            ("Tony", False),
            ("Frances", False),
        ],
        source=f"{DJANGO}/topics/db/examples/one_to_one/",
    ),
    Question(
        "instructor_that_alan_is_not",
        asks="Which instructor is the user Alan, who does not teach?",
        answer=Refused("User.instructor.RelatedObjectDoesNotExist", "NoResultFound"),
        source=f"{SQLALCHEMY}/session_api.html#sqlalchemy.orm.Session.get_one",
    ),
    Question(
        "users_who_teach_full_time",
        asks="Which users teach full time?",
        # Grace teaches part time; the others have no such column.
        answer=instances("User", "Ada Lovelace", "Émilie du Châtelet", "Kathleen Booth"),
        source=MULTI_TABLE,
    ),
    Question(
        "learners_born_before_edsger",
        asks="Which learners were born before Edsger's day of birth, May 11, 1930?",
        # Grace and Émilie were too, but only teach; Barbara's date of birth is unknown.
        answer=instances("Learner", "Ada Lovelace", "Alan Turing", "Kathleen Booth"),
        source=JOINED,
    ),
    Question(
        "user_instructor_and_learner_of_ada",
        asks="Which objects represent Ada, who is a user, an instructor and a learner?",
        answer=(
            Instance("User", "Ada Lovelace"),
            Instance("Instructor", "Ada Lovelace"),
            Instance("Learner", "Ada Lovelace"),
        ),
        source=JOINED,
    ),
    Question(
        "rename_ada_as_user",
        asks="Which first names do Ada's three objects have after the user is renamed?",
        # The row has changed; the other two objects were loaded before.
        answer=("Augusta", "Ada", "Ada"),
        writes=True,
        source=f"{SQLALCHEMY}/session_state_management.html#refreshing-expiring",
    ),
    Question(
        "ordered_users",
        asks="How many users does the proxy see, and in which order are those with keys up to "
        "five?",
        answer=(
            11,
            instances(
                "OrderedUser",
                "Grace Hopper",
                "Barbara Liskov",
                "Edsger Liskov",
                "Ada Lovelace",
                "Alan Turing",
            ),
        ),
        source=PROXY,
    ),
    Question(
        "kinds_and_titles_of_materials",
        asks="Which materials of any kind are there?",
        answer=[
            ("video", "The mill"),
            ("article", "Note G"),
            ("quiz", "Cards or loops"),
            ("video", "The first compiler"),
            ("article", "The stored program"),
        ],
        source=SINGLE_TABLE,
    ),
    Question(
        "materials_as_their_kind",
        asks="Which materials are there, each as an object of its own class?",
        answer=[
            Instance("Video", "The mill"),
            Instance("Article", "Note G"),
            Instance("Quiz", "Cards or loops"),
            Instance("Video", "The first compiler"),
            Instance("Article", "The stored program"),
        ],
        statements=PerSide("Django runs one query for each class.", django=3, sqlalchemy=1),
        source=SINGLE_TABLE,
    ),
    Question(
        "all_videos",
        asks="Which videos are there?",
        answer=instances("Video", "The mill", "The first compiler"),
        source=PROXY,
    ),
    Question(
        "create_video",
        asks="Which kind does a new video get when none is given?",
        answer=(Instance("Video", "Go to considered harmful"), "video"),
        writes=True,
        source=SINGLE_TABLE,
    ),
    Question(
        "first_stamp_per_table",
        asks="When was the first row created in each table with timestamps?",
        answer={
            "Course": datetime(2023, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),
            "Lesson": datetime(2024, 1, 1, 10, tzinfo=UTC),
            "Material": datetime(2024, 1, 4, 8, tzinfo=UTC),
        },
        source=f"{DJANGO}/topics/db/models/#abstract-base-classes",
    ),
    Question(
        "make_alan_instructor",
        asks="Which values does the user Alan have as an instructor after a child row is added?",
        # The first name comes from the user's row, which stays as it was.
        answer=(Instance("Instructor", "Alan Turing"), False, 0, date(1912, 6, 23)),
        writes=True,
        source=MULTI_TABLE,
    ),
    Question(
        "create_instructor",
        asks="Which objects are there after an instructor is created?",
        answer=(Instance("Instructor", "John Backus"), Instance("User", "John Backus")),
        writes=True,
        source=MULTI_TABLE,
    ),
    Question(
        "dismiss_instructor",
        asks="Who teaches, and is Grace still a user, after only her instructor row is deleted?",
        answer=(["Ada", "Émilie", "Kathleen"], Instance("User", "Grace Hopper")),
        writes=True,
        statements=PerSide(
            "Django loads the instructor that it deletes; SQLAlchemy needs only her key.",
            django=5,
            sqlalchemy=4,
        ),
        source=f"{DJANGO}/ref/models/instances/#django.db.models.Model.delete",
    ),
    Question(
        "delete_instructor",
        asks="Which users remain after the instructor Émilie is deleted?",
        answer=[
            "Ada",
            "Grace",
            "Alan",
            "Edsger",
            "Barbara",
            "nobody",
            "Kathleen",
            "Somebody",
            "Tony",
            "Frances",
        ],
        writes=True,
        source=MULTI_TABLE,
    ),
)
