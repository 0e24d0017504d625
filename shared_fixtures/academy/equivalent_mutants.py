"""Mutants that no rows could kill, each with the reason; by topic, in the order of the topics."""

from shared_fixtures.mutants import Equivalent

NO_CASE = "A percent sign has no case."
LIKE_WITHOUT_CASE = "LIKE ignores the case of ASCII letters on SQLite."
COLLATION_WITHOUT_CASE = (
    "The default collation ignores case in = as in the LIKE of iexact; the two differ only in "
    "trailing spaces."
)
NULL_FIRST = "SQLite and MariaDB sort NULL below all values, so it is last in a descending order."
NULL_LAST = "PostgreSQL sorts NULL above all values, so it is last in an ascending order."
FIRST_OF_SEVERAL = "SQLite takes the first row of a subquery that stands for a value."
LOADED_WHEN_READ = (
    "What is not loaded eagerly is loaded when it is read, with the same answer; the sides execute "
    "different numbers of statements anyway."
)

EQUIVALENT: tuple[Equivalent, ...] = (
    # filtering
    Equivalent(
        of="users_by_last_name_in_any_case",
        side="django",
        what="last_name__exact for last_name__iexact='O_100%'",
        why=COLLATION_WITHOUT_CASE,
        only_on=("mariadb",),
    ),
    Equivalent(
        of="users_by_last_name_in_any_case",
        side="django",
        what="last_name__exact for last_name__iexact='L_skov'",
        why=COLLATION_WITHOUT_CASE,
        only_on=("mariadb",),
    ),
    Equivalent(
        of="courses_with_a_percent_sign",
        side="django",
        what="description__icontains for description__contains='%'",
        why=NO_CASE,
    ),
    Equivalent(
        of="courses_with_a_percent_sign",
        side="sqlalchemy",
        what="icontains for contains('%', autoescape=True)",
        why=NO_CASE,
    ),
    Equivalent(
        of="courses_starting_with_comp",
        side="django",
        what="name__istartswith for name__startswith='Comp'",
        why=LIKE_WITHOUT_CASE,
        only_on=("sqlite",),
    ),
    Equivalent(
        of="courses_starting_with_comp",
        side="sqlalchemy",
        what="istartswith for startswith('Comp')",
        why=LIKE_WITHOUT_CASE,
        only_on=("sqlite",),
    ),
    # ordering
    Equivalent(
        of="users_by_birth_unknown_last",
        side="sqlalchemy",
        what="without User.dob.is_(None) in order_by(User.dob.is_(None), User.dob)",
        why=NULL_LAST,
        only_on=("postgresql",),
    ),
    Equivalent(
        of="enrollments_best_rated_first",
        side="sqlalchemy",
        what="without unrated in order_by(unrated, Enrollment.rating.desc(), "
        "Enrollment.date_enrolled)",
        why=NULL_FIRST,
        only_on=("sqlite", "mariadb"),
    ),
    Equivalent(
        of="courses_by_category_name",
        side="sqlalchemy",
        what="without Category.name.is_(None) in order_by(Category.name.is_(None), "
        "Category.name, Course.name)",
        why=NULL_LAST,
        only_on=("postgresql",),
    ),
    Equivalent(
        of="first_and_last_advanced_course",
        side="sqlalchemy",
        what="without order_by(Course.id)",
        why="InnoDB reads a table by its primary key, so a LIMIT takes the lowest key.",
        only_on=("mariadb",),
    ),
    # aggregation
    Equivalent(
        of="good_ratings_per_course",
        side="django",
        what="Count('*') for Count('enrollments')",
        why="The filter makes the join an inner one, so each row has an enrollment.",
    ),
    # subqueries
    Equivalent(
        of="newest_learner_per_course",
        side="django",
        what="[:2] for [:1]",
        why=FIRST_OF_SEVERAL,
        only_on=("sqlite",),
    ),
    Equivalent(
        of="newest_learner_per_course",
        side="sqlalchemy",
        what="2 for limit(1)",
        why=FIRST_OF_SEVERAL,
        only_on=("sqlite",),
    ),
    # eager_loading
    Equivalent(
        of="first_two_courses_with_lessons",
        side="django",
        what="without prefetch_related('lessons')",
        why=LOADED_WHEN_READ,
    ),
    Equivalent(
        of="first_two_courses_with_lessons",
        side="sqlalchemy",
        what="without options(joinedload(Course.lessons))",
        why=LOADED_WHEN_READ,
    ),
    Equivalent(
        of="learners_with_courses_rated_below_five",
        side="django",
        what="without select_related('course')",
        why=LOADED_WHEN_READ,
    ),
    Equivalent(
        of="courses_with_live_and_all_enrollments",
        side="sqlalchemy",
        what="without options(selectinload(Course.enrollments))",
        why=LOADED_WHEN_READ,
    ),
)
