"""What is refused, by the database and by each library."""

from shared_fixtures.question import PerDatabase, Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21"
ERRORS = f"{SQLALCHEMY}/core/exceptions.html"
CONSTRAINTS = f"{DJANGO}/ref/models/constraints"
LATE = f"{DJANGO}/ref/models/fields/#django.db.models.ForeignKey.db_constraint"

INTEGRITY = Refused("IntegrityError", "IntegrityError")
DATA = Refused("DataError", "DataError")

#: A failed check on each database.
CHECK = PerDatabase(
    why="MariaDB's driver calls it an operational error, which Django corrects.",
    sqlite=INTEGRITY,
    postgresql=INTEGRITY,
    mariadb=Refused("IntegrityError", "OperationalError"),
)

QUESTIONS: tuple[Question, ...] = (
    Question(
        "add_user_with_taken_email",
        asks="Can a second user have Ada's address?",
        answer=INTEGRITY,
        writes=True,
        source=f"{DJANGO}/ref/models/fields/#unique",
    ),
    Question(
        "add_user_with_taken_email_in_capitals",
        asks="Can a second user have Ada's address in capitals?",
        answer=PerDatabase(
            why="MariaDB's default collation holds capitals and small letters to be equal.",
            sqlite=["ADA@EXAMPLE.ORG", "ada@example.org"],
            postgresql=["ADA@EXAMPLE.ORG", "ada@example.org"],
            mariadb=INTEGRITY,
        ),
        unordered=True,
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
        asks="Which self-paced courses has Alan, after one more?",
        # His live course does not count.
        answer=[2, 4],
        writes=True,
        source=f"{CONSTRAINTS}/#condition",
    ),
    Question(
        "enroll_in_second_live_course",
        asks="Can a learner take a second live course?",
        answer=PerDatabase(
            why="MariaDB cannot index some of the rows, so the rule is not there.",
            sqlite=INTEGRITY,
            postgresql=INTEGRITY,
            mariadb=[2, 4],
        ),
        writes=True,
        source=f"{CONSTRAINTS}/#condition",
    ),
    Question(
        "rate_one_and_five",
        asks="Which ratings has the first course, after its lowest and highest were given?",
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
        asks="Can a price be a cent below zero?",
        answer=CHECK,
        writes=True,
        source=f"{CONSTRAINTS}/#checkconstraint",
    ),
    Question(
        "put_lesson_before_the_first",
        asks="Can a lesson have the position minus one?",
        answer=PerDatabase(
            why="On MariaDB the column itself has no sign, so the value is out of its range.",
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
    Question(
        "add_category_with_long_name",
        asks="Can a name be longer than its column, and how long is it then?",
        answer=PerDatabase(
            why="SQLite does not look at the length of a column.",
            sqlite=51,
            postgresql=DATA,
            mariadb=DATA,
        ),
        writes=True,
        source="https://sqlite.org/faq.html#q9",
    ),
    Question(
        "enroll_in_missing_course",
        asks="Can an enrollment be in a course that does not exist, at the end of the transaction?",
        answer=INTEGRITY,
        writes=True,
        source=LATE,
    ),
    Question(
        "add_category_before_its_parent",
        asks="Which categories have the new parent, if the child was written before it?",
        answer=PerDatabase(
            why="MariaDB looks at once, the others at the end of the transaction.",
            sqlite=["Opera"],
            postgresql=["Opera"],
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
            why="SQLite would store it, were it not for the check; the drivers name errors.",
            sqlite=Refused("ValueError", "IntegrityError"),
            postgresql=Refused("ValueError", "DataError"),
            mariadb=Refused("ValueError", "OperationalError"),
        ),
        writes=True,
        statements="Django looks at the type itself, SQLAlchemy leaves that to the database.",
        source="https://sqlite.org/flextypegood.html",
    ),
    Question(
        "publish_perhaps",
        asks="Can a course be published perhaps?",
        answer=Refused("ValidationError", "StatementError"),
        writes=True,
        source=f"{ERRORS}#sqlalchemy.exc.StatementError",
    ),
    Question(
        "enroll_in_unknown_mode",
        asks="Can a mode that came as text be another than those listed?",
        answer=Refused("ValidationError", "ValueError"),
        writes=True,
        source=f"{SQLALCHEMY}/core/type_basics.html#sqlalchemy.types.Enum",
    ),
    Question(
        "issue_at_noon_somewhere",
        asks="Can a moment be stored that does not say its time zone?",
        answer=Refused("RuntimeWarning", "StatementError"),
        writes=True,
        source=f"{DJANGO}/topics/i18n/timezones/#code",
    ),
    Question(
        "user_by_unknown_email",
        asks="Which user has an address that nobody has?",
        answer=Refused("User.DoesNotExist", "NoResultFound"),
        source=f"{DJANGO}/ref/models/class/#django.db.models.Model.DoesNotExist",
    ),
    Question(
        "user_by_unknown_key",
        asks="Which user has a key that nobody has?",
        answer=Refused("User.DoesNotExist", "NoResultFound"),
        source=f"{SQLALCHEMY}/orm/session_api.html#sqlalchemy.orm.Session.get_one",
    ),
    Question(
        "user_by_shared_last_name",
        asks="Which is the one user whose last name is Liskov?",
        # There are two.
        answer=Refused("User.MultipleObjectsReturned", "MultipleResultsFound"),
        source=f"{DJANGO}/ref/models/class/#django.db.models.Model.MultipleObjectsReturned",
    ),
    Question(
        "certificate_of_unfinished_enrollment",
        asks="Which certificate has an enrollment that has none?",
        answer=Refused("Enrollment.certificate.RelatedObjectDoesNotExist", "NoResultFound"),
        source=f"{DJANGO}/topics/db/queries/#one-to-one-relationships",
    ),
    Question(
        "users_by_unknown_field",
        asks="Which users have a nickname, which users do not have?",
        answer=Refused("FieldError", "InvalidRequestError"),
        source=f"{DJANGO}/ref/exceptions/#fielderror",
    ),
    Question(
        "users_in_unknown_order",
        asks="Who are the users, by a nickname that they do not have?",
        answer=Refused("FieldError", "CompileError"),
        source=f"{ERRORS}#sqlalchemy.exc.CompileError",
    ),
    Question(
        "user_with_unknown_field",
        asks="Can an object be made with a value that its class does not have?",
        answer=Refused("TypeError", "TypeError"),
        source=f"{SQLALCHEMY}/orm/declarative_mapping.html",
    ),
    Question(
        "users_before_the_first",
        asks="Which user stands one before the first?",
        answer=PerDatabase(
            why="MariaDB's grammar has no negative offset, PostgreSQL refuses its value.",
            # SQLite takes a negative offset for none.
            sqlite=None,
            postgresql=Refused("ValueError", "DataError"),
            mariadb=Refused("ValueError", "ProgrammingError"),
        ),
        statements="Django refuses before it asks, SQLAlchemy leaves that to the database.",
        source=f"{DJANGO}/topics/db/queries/#limiting-querysets",
        only_on=("postgresql", "mariadb"),
    ),
    Question(
        "count_after_refused_category",
        asks="Can the transaction go on after a refusal that had no savepoint?",
        answer=Refused("TransactionManagementError", "PendingRollbackError"),
        writes=True,
        statements="Django refuses the count as it is about to run, SQLAlchemy before that.",
        source=f"{SQLALCHEMY}/faq/sessions.html#faq-session-rollback",
    ),
    Question(
        "rate_after_refused_rating",
        asks="How is a course rated in the end, when the second of three ratings was refused?",
        answer=[(1, 4), (2, None), (3, 2)],
        writes=True,
        source=f"{SQLALCHEMY}/orm/session_transaction.html#using-savepoint",
    ),
)
