"""From a row to its related rows, in both directions."""

from shared_fixtures.question import Instance, PerSide, Question, instances

DJANGO = "https://docs.djangoproject.com/en/5.2"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/orm"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "category_of_each_course",
        asks="Which category is each course in, found by following the foreign key?",
        answer=[
            ("Analytical Engines", "Computing"),
            ("Compiler Construction", "Compilers"),
            ("computability", None),
            ("Structured Programming", "Computing"),
            ("Computer Architecture", "Computing"),
            ("History of Mathematics", "History"),
        ],
        statements=PerSide(
            "The session keeps the category that courses share; Django loads it for each.",
            django=6,
            sqlalchemy=4,
        ),
        source=f"{SQLALCHEMY}/session_basics.html#is-the-session-a-cache",
    ),
    Question(
        "lessons_of_analytical_engines",
        asks="Which lessons does Analytical Engines have, in order?",
        answer=instances("Lesson", "1. Cards", "2. Loops"),
        source=f"{SQLALCHEMY}/relationship_api.html#sqlalchemy.orm.relationship.params.order_by",
    ),
    Question(
        "certificate_or_none_per_enrollment",
        asks="Which certificate did each learner of Compiler Construction get, if any?",
        # By enrollment: Alan's and Tony's have no certificate, Ada's has one.
        answer=[(3, None), (1, "B-1"), (10, None)],
        source=f"{DJANGO}/topics/db/examples/one_to_one/",
    ),
    Question(
        "instructors_of_compiler_construction",
        asks="Who teaches Compiler Construction?",
        answer=instances("Instructor", "Ada Lovelace", "Grace Hopper"),
        unordered=True,
        source=f"{DJANGO}/topics/db/examples/many_to_many/",
    ),
    Question(
        "courses_taught_by_grace",
        asks="Which courses does Grace teach?",
        answer=instances(
            "Course",
            "Compiler Construction",
            "computability",
            "Computer Architecture",
            "History of Mathematics",
        ),
        unordered=True,
        source=f"{SQLALCHEMY}/basic_relationships.html#many-to-many",
    ),
    Question(
        "courses_around_compiler_construction",
        asks="Which courses come before Compiler Construction, and which does it unlock?",
        answer=(instances("Course", "Analytical Engines"), instances("Course", "computability")),
        source=f"{SQLALCHEMY}/join_conditions.html#self-referential-many-to-many-relationship",
    ),
    Question(
        "lineage_of_each_category",
        asks="What are the parent and the grandparent of each category, including roots?",
        answer=[
            ("Science", None, None),
            ("Computing", "Science", None),
            ("Compilers", "Computing", "Science"),
            ("Music", None, None),
            ("History", None, None),
        ],
        source=f"{SQLALCHEMY}/self_referential.html#self-referential-query-strategies",
    ),
    Question(
        "family_of_computing",
        asks="What are the parent, the grandparent and the children of Computing?",
        answer=(
            Instance("Category", "Science"),
            None,
            instances("Category", "Compilers"),
        ),
        source=f"{SQLALCHEMY}/self_referential.html#adjacency-list-relationships",
    ),
    Question(
        "learners_taught_by_ada",
        asks="Which learners take a course that Ada teaches, each listed once?",
        # Ada and Alan take both of her courses, Kathleen and Frances none.
        answer=instances("Learner", "Ada Lovelace", "Alan Turing", "Edsger Liskov", "Tony Liskov"),
        unordered=True,
        source=f"{DJANGO}/topics/db/queries/#spanning-multi-valued-relationships",
    ),
    Question(
        "certificates_of_computing_courses",
        asks="Which certificates were issued for courses in the category Computing?",
        # B-1 is for a course in Compilers, a category below Computing.
        answer=instances("Certificate", "A-1"),
        source=f"{DJANGO}/topics/db/queries/#lookups-that-span-relationships",
    ),
    Question(
        "courses_in_a_subcategory_of_science",
        asks="Which courses are in a category whose parent is Science?",
        answer=instances(
            "Course", "Analytical Engines", "Structured Programming", "Computer Architecture"
        ),
        source=f"{DJANGO}/topics/db/queries/#lookups-that-span-relationships",
    ),
    Question(
        "move_course_by_category_id",
        asks="Which category does a course have before and after its category's id is set?",
        answer=(Instance("Category", "Compilers"), Instance("Category", "Music")),
        writes=True,
        source=f"{SQLALCHEMY}/session_state_management.html#refreshing-expiring",
    ),
    Question(
        "move_course_by_category",
        asks="Which category id does a course have before and after its category is set?",
        answer=(None, 4),
        writes=True,
        source=f"{SQLALCHEMY}/session_basics.html#flushing",
    ),
    Question(
        "lessons_counted_and_materials_seen",
        asks="How many lessons does each of two courses have, and does it have any material?",
        answer={"Compiler Construction": (2, True), "computability": (1, False)},
        source=f"{SQLALCHEMY}/queryguide/select.html#relationship-instance-comparison-operators",
    ),
    Question(
        "replace_instructor",
        asks="Who teaches Compiler Construction after Émilie takes over from Ada?",
        answer=["Grace Hopper", "Émilie du Châtelet"],
        writes=True,
        source=f"{DJANGO}/ref/models/relations/#django.db.models.fields.related.RelatedManager.add",
    ),
    Question(
        "add_instructor_again",
        asks="Who teaches computability after Grace, its instructor, is added again, together with "
        "Ada?",
        answer=["Ada Lovelace", "Grace Hopper"],
        unordered=True,
        writes=True,
        source=f"{DJANGO}/ref/models/relations/#django.db.models.fields.related.RelatedManager.add",
    ),
    Question(
        "set_prerequisites",
        asks="What are computability's new prerequisites, and what does Compiler Construction "
        "still unlock?",
        # Analytical Engines stays, Compiler Construction goes, Structured Programming is new.
        answer=(["Analytical Engines", "Structured Programming"], []),
        writes=True,
        source=f"{DJANGO}/ref/models/relations/#django.db.models.fields.related.RelatedManager.set",
    ),
)
