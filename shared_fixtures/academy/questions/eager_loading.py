"""Loading related rows together, and how many statements that takes."""

from shared_fixtures.question import Instance, PerSide, Question, instances

DJANGO = "https://docs.djangoproject.com/en/5.2/ref/models/querysets"
LOADING = "https://docs.sqlalchemy.org/en/21/orm/queryguide/relationships.html"
COLUMNS = "https://docs.sqlalchemy.org/en/21/orm/queryguide/columns.html"
CONTAINS_EAGER = f"{LOADING}#using-contains-eager-to-load-a-custom-filtered-collection-result"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "lessons_with_their_course",
        asks="Which course is each lesson in, loaded with one statement?",
        answer=[
            ("Cards", "Analytical Engines"),
            ("Loops", "Analytical Engines"),
            ("Scanning", "Compiler Construction"),
            ("Parsing", "Compiler Construction"),
            ("Halting", "computability"),
            ("Wiring", "Computer Architecture"),
            ("Tallies", "History of Mathematics"),
        ],
        source=f"{LOADING}#joined-eager-loading",
    ),
    Question(
        "courses_with_category_and_parent",
        asks="What are each course's category and its parent category, loaded with one statement?",
        answer=[
            ("Analytical Engines", "Computing", "Science"),
            ("Compiler Construction", "Compilers", "Computing"),
            ("computability", None, None),
            ("Structured Programming", "Computing", "Science"),
            ("Computer Architecture", "Computing", "Science"),
            ("History of Mathematics", "History", None),
        ],
        source=f"{DJANGO}/#select-related",
    ),
    Question(
        "enrollments_with_their_certificate",
        asks="Which certificate belongs to each enrollment, if any, loaded with one statement?",
        answer=[
            (1, "A-1"),
            (2, None),
            (3, None),
            (4, None),
            (5, "B-1"),
            (6, None),
            (7, None),
            (8, None),
            (9, None),
            (10, None),
            (11, None),
            (12, None),
        ],
        source=f"{DJANGO}/#select-related",
    ),
    Question(
        "courses_with_their_lessons",
        asks="Which lessons does each course have, in order, loaded with two statements?",
        answer=[
            ("Analytical Engines", ["Cards", "Loops"]),
            ("Compiler Construction", ["Scanning", "Parsing"]),
            ("computability", ["Halting"]),
            ("Structured Programming", []),
            ("Computer Architecture", ["Wiring"]),
            ("History of Mathematics", ["Tallies"]),
        ],
        source=f"{LOADING}#select-in-loading",
    ),
    Question(
        "first_two_courses_with_lessons",
        asks="What are all the lessons of the two courses that were created first?",
        answer=[
            ("Compiler Construction", ["Scanning", "Parsing"]),
            ("Analytical Engines", ["Cards", "Loops"]),
        ],
        statements=PerSide(
            "SQLAlchemy joins the lessons to the two courses; Django reads them separately.",
            django=2,
            sqlalchemy=1,
        ),
        source=f"{LOADING}#the-zen-of-joined-eager-loading",
    ),
    Question(
        "instructors_with_courses_and_lessons",
        asks="Which courses does each instructor teach, with which lessons, in three statements?",
        answer={
            "Ada Lovelace": {
                "Analytical Engines": ["Cards", "Loops"],
                "Compiler Construction": ["Scanning", "Parsing"],
            },
            "Grace Hopper": {
                "Compiler Construction": ["Scanning", "Parsing"],
                "computability": ["Halting"],
                "Computer Architecture": ["Wiring"],
                "History of Mathematics": ["Tallies"],
            },
            "Émilie du Châtelet": {},
            "Kathleen Booth": {},
        },
        source=f"{DJANGO}/#prefetch-related",
    ),
    Question(
        "courses_with_their_live_learners",
        asks="Who takes each course live, including courses without live learners?",
        answer=[
            ("Analytical Engines", {"Alan Turing"}),
            ("Compiler Construction", {"Ada Lovelace"}),
            ("computability", set()),
            ("Structured Programming", {"Edsger Liskov", "Kathleen Booth"}),
            ("Computer Architecture", set()),
            ("History of Mathematics", set()),
        ],
        source=f"{LOADING}#adding-criteria-to-loader-options",
    ),
    Question(
        "learners_with_courses_rated_below_five",
        asks="For each learner who rated a course below five, which courses are those, by date?",
        # Kathleen enrolled in the last one first.
        answer=[
            ("Ada Lovelace", ["Analytical Engines", "Compiler Construction"]),
            ("Alan Turing", ["Compiler Construction"]),
            ("Edsger Liskov", ["Structured Programming"]),
            ("Kathleen Booth", ["History of Mathematics", "Structured Programming"]),
            ("Tony Liskov", ["Compiler Construction", "History of Mathematics"]),
            ("Frances Allen", ["History of Mathematics"]),
        ],
        statements=PerSide(
            "SQLAlchemy fills the lists from the join; Django reads them separately.",
            django=2,
            sqlalchemy=1,
        ),
        source=CONTAINS_EAGER,
    ),
    Question(
        "courses_with_live_and_all_enrollments",
        asks="How many live enrollments does each course have, and how many in total?",
        answer=[
            ("Analytical Engines", 1, 3),
            ("Compiler Construction", 1, 3),
            ("computability", 0, 0),
            ("Structured Programming", 2, 2),
            ("Computer Architecture", 0, 1),
            ("History of Mathematics", 0, 3),
        ],
        statements=PerSide(
            "A relationship holds one list, so SQLAlchemy selects the courses twice.",
            django=3,
            sqlalchemy=4,
        ),
        source=f"{DJANGO}/#prefetch-objects",
    ),
    Question(
        "courses_with_their_learners",
        asks="Who takes each course, loaded with two statements?",
        answer=[
            ("Analytical Engines", {"Ada Lovelace", "Alan Turing", "Edsger Liskov"}),
            ("Compiler Construction", {"Ada Lovelace", "Alan Turing", "Tony Liskov"}),
            ("computability", set()),
            ("Structured Programming", {"Edsger Liskov", "Kathleen Booth"}),
            ("Computer Architecture", {"Kathleen Booth"}),
            ("History of Mathematics", {"Frances Allen", "Kathleen Booth", "Tony Liskov"}),
        ],
        source=f"{DJANGO}/#prefetch-related",
    ),
    Question(
        "courses_by_name_only",
        asks="Which courses are there, with only the key and the name loaded?",
        answer=instances(
            "Course",
            "Analytical Engines",
            "Compiler Construction",
            "computability",
            "Structured Programming",
            "Computer Architecture",
            "History of Mathematics",
        ),
        source=f"{COLUMNS}#using-load-only-to-reduce-loaded-columns",
    ),
    Question(
        "courses_without_cover_and_syllabus",
        asks="Which courses are published, with all columns loaded except the large ones?",
        answer=instances(
            "Course",
            "Analytical Engines",
            "Compiler Construction",
            "Structured Programming",
            "Computer Architecture",
        ),
        source=f"{COLUMNS}#using-defer-to-omit-specific-columns",
    ),
    Question(
        "first_lessons_with_names_of_courses",
        asks="What is the first lesson of each course, with only the columns of their names "
        "loaded?",
        answer=[
            (Instance("Lesson", "1. Cards"), Instance("Course", "Analytical Engines")),
            (Instance("Lesson", "1. Scanning"), Instance("Course", "Compiler Construction")),
            (Instance("Lesson", "1. Halting"), Instance("Course", "computability")),
            (Instance("Lesson", "1. Wiring"), Instance("Course", "Computer Architecture")),
            (Instance("Lesson", "1. Tallies"), Instance("Course", "History of Mathematics")),
        ],
        source=f"{DJANGO}/#only",
    ),
    Question(
        "lessons_counted_without_lazy_loads",
        asks="How many lessons does each course have, without any lazy loading?",
        answer=[
            ("Analytical Engines", 2),
            ("Compiler Construction", 2),
            ("computability", 1),
            ("Structured Programming", 0),
            ("Computer Architecture", 1),
            ("History of Mathematics", 1),
        ],
        source=f"{LOADING}#preventing-unwanted-lazy-loads-using-raiseload",
    ),
)
