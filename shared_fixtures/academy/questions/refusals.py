"""What the database and each library refuse."""

from shared_fixtures.question import Instance, PerDatabase, PerSide, Question, Refused, instances

DJANGO = "https://docs.djangoproject.com/en/5.2"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21"
ERRORS = f"{SQLALCHEMY}/core/exceptions.html"
CONSTRAINTS = f"{DJANGO}/ref/models/constraints"
LATE = f"{DJANGO}/ref/models/fields/#django.db.models.ForeignKey.db_constraint"

INTEGRITY = Refused("IntegrityError", "IntegrityError")
DATA = Refused("DataError", "DataError")

#: A failed check on each database.
CHECK = PerDatabase(
    why="MariaDB's driver raises an operational error, which Django corrects.",
    sqlite=INTEGRITY,
    postgresql=INTEGRITY,
    mariadb=Refused("IntegrityError", "OperationalError"),
)

QUESTIONS: tuple[Question, ...] = (
    Question(
        "add_user_with_taken_email",
        asks="Can a second user have Ada's email address?",
        answer=INTEGRITY,
        writes=True,
        source=f"{DJANGO}/ref/models/fields/#unique",
    ),
    Question(
        "add_user_with_taken_email_in_capitals",
        asks="Can a second user have Ada's email address in capitals?",
        answer=PerDatabase(
            why="MariaDB's default collation treats uppercase and lowercase letters as equal.",
            sqlite=Instance("User", "Ada Yonath"),
            postgresql=Instance("User", "Ada Yonath"),
            mariadb=INTEGRITY,
        ),
        writes=True,
        source=f"{DJANGO}/ref/databases/#collation-settings",
    ),
    Question(
        "add_user_with_taken_key",
        asks="Can another user be created under Ada's key?",
        answer=INTEGRITY,
        writes=True,
        source=f"{DJANGO}/ref/models/instances/#forcing-an-insert-or-update",
    ),
    Question(
        "enroll_twice",
        asks="Can a learner enroll a second time in the same course?",
        answer=INTEGRITY,
        writes=True,
        source=f"{CONSTRAINTS}/#uniqueconstraint",
    ),
    Question(
        "enroll_in_second_self_paced_course",
        asks="Which self-paced courses does Alan take after enrolling in one more?",
        # His live course does not count.
        answer=[2, 4],
        writes=True,
        source=f"{CONSTRAINTS}/#condition",
    ),
    Question(
        "enroll_in_second_live_course",
        asks="Can a learner take a second live course?",
        answer=PerDatabase(
            why="MariaDB has no partial indexes, so the constraint does not exist there.",
            sqlite=INTEGRITY,
            postgresql=INTEGRITY,
            mariadb=Instance("Enrollment", "Edsger Liskov in Compiler Construction"),
        ),
        writes=True,
        source=f"{CONSTRAINTS}/#condition",
    ),
    Question(
        "rate_one_and_five",
        asks="Which ratings does the first course have after the lowest and the highest are given?",
        answer=[(1, 5), (2, 5), (3, 1)],
        writes=True,
        source=f"{CONSTRAINTS}/#checkconstraint",
    ),
    Question(
        "rate_six",
        asks="Can a rating be six?",
        answer=CHECK,
        writes=True,
        source=f"{CONSTRAINTS}/#checkconstraint",
    ),
    Question(
        "rate_zero",
        asks="Can a rating be zero?",
        answer=CHECK,
        writes=True,
        source=f"{CONSTRAINTS}/#checkconstraint",
    ),
    Question(
        "charge_less_than_nothing",
        asks="Can a price be one cent below zero?",
        answer=CHECK,
        writes=True,
        source=f"{CONSTRAINTS}/#checkconstraint",
    ),
    Question(
        "put_lesson_before_the_first",
        asks="Can a lesson have position minus one?",
        answer=PerDatabase(
            why="On MariaDB the column itself is unsigned, so the value is out of its range.",
            sqlite=INTEGRITY,
            postgresql=INTEGRITY,
            mariadb=DATA,
        ),
        writes=True,
        source=f"{DJANGO}/ref/models/fields/#positivesmallintegerfield",
    ),
    Question(
        "add_category_without_name",
        asks="Can a category have no name?",
        answer=INTEGRITY,
        writes=True,
        source=f"{DJANGO}/ref/models/fields/#null",
    ),
    # MF-30
    Question(
        "add_category_with_long_name",
        asks="Can a name be longer than its column, and how long is it then?",
        answer=PerDatabase(
            why="SQLite ignores the length of a column.",
            sqlite=51,
            postgresql=DATA,
            mariadb=DATA,
        ),
        writes=True,
        source="https://sqlite.org/faq.html#q9",
    ),
    Question(
        "enroll_in_missing_course",
        asks="Can an enrollment still refer to a missing course when the transaction ends?",
        answer=INTEGRITY,
        writes=True,
        source=LATE,
    ),
    Question(
        "add_category_before_its_parent",
        asks="Which of two new categories are accepted when the child is written before its "
        "parent?",
        answer=PerDatabase(
            why="MariaDB checks at once, the others at the end of the transaction.",
            sqlite=instances("Category", "Opera", "Stage"),
            postgresql=instances("Category", "Opera", "Stage"),
            mariadb=INTEGRITY,
        ),
        writes=True,
        source="https://www.postgresql.org/docs/current/sql-set-constraints.html",
    ),
    Question(
        "delete_course_with_enrollments",
        asks="Can the row of a course be deleted while enrollments refer to it?",
        answer=INTEGRITY,
        writes=True,
        source=f"{DJANGO}/ref/models/fields/#django.db.models.ForeignKey.on_delete",
    ),
    Question(
        "rate_with_a_word",
        asks="Can a rating be a word?",
        answer=PerDatabase(
            why="SQLite would store it if there were no check; each driver has its own error "
            "classes.",
            sqlite=Refused("ValueError", "IntegrityError"),
            postgresql=Refused("ValueError", "DataError"),
            mariadb=Refused("ValueError", "OperationalError"),
        ),
        writes=True,
        statements=PerSide(
            "Django checks the type itself; SQLAlchemy leaves that to the database.",
            django=1,
            sqlalchemy=2,
        ),
        source="https://sqlite.org/flextypegood.html",
    ),
    Question(
        "publish_perhaps",
        asks="Can the value of a course's published flag be 'perhaps'?",
        answer=Refused("ValidationError", "StatementError"),
        writes=True,
        source=f"{ERRORS}#sqlalchemy.exc.StatementError",
    ),
    Question(
        "enroll_in_unknown_mode",
        asks="Can a mode given as text be one that is not listed?",
        answer=Refused("ValidationError", "ValueError"),
        writes=True,
        source=f"{SQLALCHEMY}/core/type_basics.html#sqlalchemy.types.Enum",
        without_sql=True,
    ),
    Question(
        "issue_without_time_zone",
        asks="Can a datetime without a time zone be stored?",
        answer=Refused("RuntimeWarning", "StatementError"),
        writes=True,
        source=f"{DJANGO}/topics/i18n/timezones/#code",
    ),
    Question(
        "user_by_unknown_email",
        asks="Which user has an email address that no user has?",
        answer=Refused("User.DoesNotExist", "NoResultFound"),
        source=f"{DJANGO}/ref/models/class/#django.db.models.Model.DoesNotExist",
    ),
    Question(
        "user_by_unknown_key",
        asks="Which user has a key that no user has?",
        answer=Refused("User.DoesNotExist", "NoResultFound"),
        source=f"{SQLALCHEMY}/orm/session_api.html#sqlalchemy.orm.Session.get_one",
    ),
    Question(
        "user_by_shared_last_name",
        asks="Which single user has the last name Liskov?",
        # There are three.
        answer=Refused("User.MultipleObjectsReturned", "MultipleResultsFound"),
        source=f"{DJANGO}/ref/models/class/#django.db.models.Model.MultipleObjectsReturned",
    ),
    Question(
        "certificate_of_unfinished_enrollment",
        asks="Which certificate belongs to an enrollment that has none?",
        answer=Refused("Enrollment.certificate.RelatedObjectDoesNotExist", "NoResultFound"),
        source=f"{DJANGO}/topics/db/queries/#one-to-one-relationships",
    ),
    Question(
        "users_by_unknown_field",
        asks="Which users have the nickname Ada, though users have no such field?",
        answer=Refused("FieldError", "InvalidRequestError"),
        source=f"{DJANGO}/ref/exceptions/#fielderror",
        without_sql=True,
    ),
    Question(
        "users_in_unknown_order",
        asks="Which users are there, ordered by a nickname field that does not exist?",
        answer=Refused("FieldError", "CompileError"),
        source=f"{ERRORS}#sqlalchemy.exc.CompileError",
        without_sql=True,
    ),
    Question(
        "user_with_unknown_field",
        asks="Can an object be created with a field that its class does not have?",
        answer=Refused("TypeError", "TypeError"),
        source=f"{SQLALCHEMY}/orm/declarative_mapping.html",
        without_sql=True,
    ),
    Question(
        "users_before_the_first",
        asks="Which user comes one position before the first?",
        answer=PerDatabase(
            why="MariaDB's grammar has no negative offset; PostgreSQL rejects its value.",
            # SQLite treats a negative offset as none.
            sqlite=None,
            postgresql=Refused("ValueError", "DataError"),
            mariadb=Refused("ValueError", "ProgrammingError"),
        ),
        statements=PerSide(
            "Django raises before it queries; SQLAlchemy leaves that to the database.",
            django=0,
            sqlalchemy=1,
        ),
        source=f"{DJANGO}/topics/db/queries/#limiting-querysets",
        only_on=("postgresql", "mariadb"),
    ),
    Question(
        "count_after_refused_category",
        asks="Can the transaction continue after an error that no savepoint contained?",
        answer=Refused("TransactionManagementError", "PendingRollbackError"),
        writes=True,
        statements=PerSide(
            "Django raises when the count is about to run, SQLAlchemy earlier.",
            django=2,
            sqlalchemy=1,
        ),
        source=f"{SQLALCHEMY}/faq/sessions.html#faq-session-rollback",
    ),
    Question(
        "rate_after_refused_rating",
        asks="How is a course rated when the second of three new ratings is refused?",
        answer=[(1, 4), (2, None), (3, 2)],
        writes=True,
        source=f"{SQLALCHEMY}/orm/session_transaction.html#using-savepoint",
    ),
)
