"""Mutants that no rows could kill, each with the reason; by topic, in the order of the topics."""

from shared_fixtures.mutants import Equivalent

NO_CASE = "A percent sign has no case."
COLLATION_WITHOUT_CASE = (
    "The default collation ignores case in = as in the LIKE of iexact; the two differ only in "
    "trailing spaces."
)
NULL_FIRST = "SQLite and MariaDB sort NULL below all values, so it is last in a descending order."
NULL_LAST = "PostgreSQL sorts NULL above all values, so it is last in an ascending order."
FIRST_OF_SEVERAL = "SQLite takes the first row of a subquery that stands for a value."
# A question starts with an empty session.
NOTHING_HELD = "The session holds no lesson whose values populate_existing could read again."
REFUSED_BEFORE = "The row is refused before, so that this line is not reached."
TWO_ARE_TWO = "If two users share a name, there are two users."
REFUSED_IN_ANY_ORDER = "A negative position is refused in any order."

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
        only_on=("postgresql", "mariadb"),
    ),
    Equivalent(
        of="courses_with_a_percent_sign",
        side="sqlalchemy",
        what="icontains for contains('%', autoescape=True)",
        why=NO_CASE,
        only_on=("postgresql", "mariadb"),
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
    # creating
    Equivalent(
        of="create_courses_with_null_in_json",
        side="sqlalchemy",
        what="without session.flush()",
        why="SQLite inserts two courses in two statements also in one flush.",
        only_on=("sqlite",),
    ),
    # upserting
    Equivalent(
        of="update_lesson_or_create",
        side="sqlalchemy",
        what="without execution_options(populate_existing=True)",
        why=NOTHING_HELD,
    ),
    Equivalent(
        of="create_lesson_or_update",
        side="sqlalchemy",
        what="without execution_options(populate_existing=True)",
        why=NOTHING_HELD,
    ),
    Equivalent(
        of="skip_rating_refused_by_check",
        side="django",
        what="without course_id=3",
        why=REFUSED_BEFORE,
        only_on=("postgresql",),
    ),
    Equivalent(
        of="skip_rating_refused_by_check",
        side="sqlalchemy",
        what="without course_id=3",
        why=REFUSED_BEFORE,
        only_on=("postgresql",),
    ),
    # refusals
    Equivalent(
        of="add_category_with_long_name",
        side="django",
        what="without category.refresh_from_db()",
        why=REFUSED_BEFORE,
        only_on=("postgresql", "mariadb"),
    ),
    Equivalent(
        of="add_category_with_long_name",
        side="sqlalchemy",
        what="without session.refresh(category)",
        why=REFUSED_BEFORE,
        only_on=("postgresql", "mariadb"),
    ),
    Equivalent(
        of="delete_course_with_enrollments",
        side="sqlalchemy",
        what="without Course.id == 1",
        why="A statement that deletes every course deletes this one too, and is refused likewise.",
    ),
    Equivalent(
        of="user_by_shared_last_name",
        side="django",
        what="without last_name='Liskov'",
        why=TWO_ARE_TWO,
    ),
    Equivalent(
        of="user_by_shared_last_name",
        side="sqlalchemy",
        what="without last_name='Liskov'",
        why=TWO_ARE_TWO,
    ),
    Equivalent(
        of="users_before_the_first",
        side="django",
        what="'-id' for 'id'",
        why=REFUSED_IN_ANY_ORDER,
    ),
    Equivalent(
        of="users_before_the_first",
        side="sqlalchemy",
        what="without order_by(User.id)",
        why=REFUSED_IN_ANY_ORDER,
    ),
    Equivalent(
        of="users_before_the_first",
        side="sqlalchemy",
        what="User.id descending",
        why=REFUSED_IN_ANY_ORDER,
    ),
    Equivalent(
        of="users_before_the_first",
        side="sqlalchemy",
        what="2 for limit(1)",
        why="A negative offset is refused with any limit.",
    ),
)
