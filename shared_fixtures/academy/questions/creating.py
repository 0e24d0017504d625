"""Creating one row or many, and filling in the rest."""

import uuid
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from shared_fixtures.question import Instance, PerDatabase, PerSide, Question, Refused, instances

DJANGO = "https://docs.djangoproject.com/en/5.2"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "create_course_with_defaults",
        asks="Which values does a new course get when only its name, slug and price are given?",
        answer={
            "description": "",
            "published": False,
            "level": "beginner",
            "workload": None,
            "syllabus": {},
            "created": datetime(2024, 7, 1, 12, 0, 0, 123456, tzinfo=UTC),
        },
        writes=True,
        source=f"{SQLALCHEMY}/core/defaults.html",
    ),
    Question(
        "create_categories_in_bulk",
        asks="Which keys do three categories inserted by one statement get?",
        # Five categories were there before.
        answer=[(6, "Physics"), (7, "Optics"), (8, "Acoustics")],
        unordered=True,
        writes=True,
        source=f"{SQLALCHEMY}/orm/queryguide/dml.html#orm-bulk-insert-statements",
    ),
    Question(
        "create_lessons_with_keys",
        asks="Which creation times do two new lessons with given keys have?",
        answer=[
            (11, datetime(2024, 7, 1, 12, 0, 0, 123456, tzinfo=UTC)),
            (12, datetime(2024, 7, 1, 12, 0, 0, 123456, tzinfo=UTC)),
        ],
        writes=True,
        source=f"{DJANGO}/ref/models/querysets/#bulk-create",
    ),
    Question(
        "create_course_with_related_rows",
        asks="Which lessons, instructors and prerequisites does a course created with them have?",
        answer=(
            instances("Lesson", "1. Tokens", "2. Trees"),
            instances("Instructor", "Grace Hopper"),
            instances("Course", "Compiler Construction"),
        ),
        writes=True,
        statements=PerSide(
            "The session holds the related objects; Django queries them.",
            django=9,
            sqlalchemy=PerDatabase(
                "SQLite returns new keys in no sure order, so each row is inserted alone.",
                sqlite=7,
                postgresql=6,
                mariadb=6,
            ),
        ),
        source=f"{SQLALCHEMY}/orm/cascades.html#save-update",
    ),
    Question(
        "create_branch_of_categories",
        asks="Which keys do a new category, its child and its grandchild get?",
        answer=[("Arts", 6, None), ("Theatre", 7, 6), ("Comedy", 8, 7)],
        writes=True,
        source=f"{SQLALCHEMY}/orm/self_referential.html",
    ),
    Question(
        "create_category_with_key",
        asks="Which key does the next category get after one is created with the key 40?",
        answer=PerDatabase(
            why="PostgreSQL's sequence does not advance when a key is given.",
            sqlite=41,
            postgresql=6,
            mariadb=41,
        ),
        writes=True,
        source=f"{DJANGO}/ref/databases/#manually-specifying-values-of-auto-incrementing-primary-keys",
    ),
    Question(
        "create_course_with_every_type",
        asks="What comes back when awkward decimals, durations, JSON and bytes are stored?",
        answer=(
            Decimal("0.10"),
            timedelta(days=-2, microseconds=1),
            {
                "weeks": 0,
                "ratio": 0.1,
                "text": 'café "☕"',
                "nested": {"b": [1, None, True], "a": ""},
            },
            b"\x00'\\\xff\n",
        ),
        writes=True,
        source=f"{SQLALCHEMY}/core/type_basics.html",
    ),
    Question(
        "create_course_with_third_decimal",
        asks="Which price comes back when 0.125 is saved in a column with two decimal places?",
        answer=PerDatabase(
            why="SQLite keeps all digits and Python rounds half to even; the others round half up.",
            sqlite=Decimal("0.12"),
            postgresql=Decimal("0.13"),
            mariadb=Decimal("0.13"),
        ),
        writes=True,
        source=f"{DJANGO}/ref/models/fields/#decimalfield",
    ),
    Question(
        "create_courses_with_null_in_json",
        asks="Which syllabuses do two courses have, one that contains null and one that is null "
        "itself?",
        answer=[("nested", {"weeks": None, "topics": [None]}), ("whole", None)],
        writes=True,
        source=f"{DJANGO}/topics/db/queries/#storing-and-querying-for-none",
    ),
    Question(
        "create_course_without_syllabus",
        asks="Is a course with a NULL syllabus refused although the syllabus has a default?",
        answer=Refused("IntegrityError", "IntegrityError"),
        writes=True,
        source=f"{SQLALCHEMY}/core/sqlelement.html#sqlalchemy.sql.expression.null",
    ),
    Question(
        "create_certificates_at_moments",
        asks="When were three certificates issued: on a whole second, with a microsecond, and in "
        "India?",
        answer=[
            ("C-1", datetime(2024, 6, 30, 18, 30, 0, tzinfo=UTC)),
            ("C-2", datetime(2024, 6, 30, 18, 30, 0, 1, tzinfo=UTC)),
            # 01:30 on July 1 in India is still the day before in UTC.
            ("C-3", datetime(2024, 6, 30, 20, 0, 0, tzinfo=UTC)),
        ],
        writes=True,
        source=f"{DJANGO}/topics/i18n/timezones/",
    ),
    Question(
        "issue_certificate",
        asks="Which certificate is found by the key that it was created with?",
        answer=(
            Instance("Certificate", "C-1"),
            uuid.UUID("12345678-1234-4678-9234-567812345678"),
            4,
        ),
        writes=True,
        source=f"{DJANGO}/ref/models/fields/#uuidfield",
    ),
)
