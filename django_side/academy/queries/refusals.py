"""What the database and each library refuse."""

import warnings
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal

from django.db import IntegrityError, connection, transaction
from django.db.models import QuerySet

from django_side.academy.models import (
    Category,
    Certificate,
    Course,
    Enrollment,
    Lesson,
    Mode,
    User,
)

TODAY = date(2024, 7, 1)


def add_user_with_taken_email() -> None:
    """``save`` does not check for duplicates; ``full_clean`` would, and the database does."""
    User.objects.create(first_name="Ada", last_name="Yonath", email="ada@example.org")


def add_user_with_taken_email_in_capitals() -> User:
    """The database decides whether it is the same address."""
    return User.objects.create(first_name="Ada", last_name="Yonath", email="ADA@EXAMPLE.ORG")


def add_user_with_taken_key() -> None:
    """``create`` only inserts; ``save`` would overwrite the row that has the key."""
    User.objects.create(id=1, first_name="Ada", last_name="Yonath", email="yonath@example.org")


def enroll_twice() -> None:
    """The constraint's own message appears only in ``full_clean``; this is the database's."""
    Enrollment.objects.create(course_id=1, learner_id=3, date_enrolled=TODAY)


def enroll_in_second_self_paced_course() -> QuerySet[Enrollment, int]:
    """The constraint applies only to rows that meet its condition."""
    values = {"mode": Mode.SELF_PACED, "date_enrolled": TODAY}
    Enrollment.objects.create(course_id=4, learner_id=3, **values)
    rows = Enrollment.objects.filter(learner_id=3, mode=Mode.SELF_PACED)
    return rows.order_by("course_id").values_list("course_id", flat=True)


def enroll_in_second_live_course() -> Enrollment:
    """Where a database cannot create such a constraint, Django omits it with a warning."""
    values = {"mode": Mode.LIVE, "date_enrolled": TODAY}
    return Enrollment.objects.create(course_id=2, learner_id=4, **values)


def rate_one_and_five() -> QuerySet[Enrollment, tuple[int, int | None]]:
    """The database runs the check, so ``update`` cannot bypass it either."""
    Enrollment.objects.filter(pk=2).update(rating=5)
    Enrollment.objects.filter(pk=3).update(rating=1)
    return Enrollment.objects.filter(course_id=1).order_by("pk").values_list("pk", "rating")


def rate_six() -> None:
    """A failed check is an ``IntegrityError`` on every database."""
    enrollment = Enrollment.objects.get(pk=1)
    enrollment.rating = 6
    enrollment.save(update_fields=["rating"])


def rate_zero() -> None:
    """A failed check is an ``IntegrityError`` on every database."""
    enrollment = Enrollment.objects.get(pk=1)
    enrollment.rating = 0
    enrollment.save(update_fields=["rating"])


def charge_less_than_nothing() -> None:
    """``save`` does not run the check in Python: ``full_clean`` would, and the database does."""
    course = Course.objects.get(pk=3)
    course.price = Decimal("-0.01")
    course.save(update_fields=["price"])


def put_lesson_before_the_first() -> None:
    """``save`` does not check the sign: the check comes with the column's type."""
    lesson = Lesson.objects.get(pk=2)
    lesson.position = -1
    lesson.save(update_fields=["position"])


def add_category_without_name() -> None:
    """None has to be explicit: a text that is left out is stored as an empty string."""
    Category.objects.create(name=None, slug="nameless")  # type: ignore[misc]  # to be refused


def add_category_with_long_name() -> int:
    """The database enforces ``max_length``; only ``full_clean`` checks it earlier."""
    category = Category.objects.create(name="x" * 51, slug="long")
    category.refresh_from_db()
    return len(category.name)


def enroll_in_missing_course() -> None:
    """The reference is checked when the transaction ends, where the database can defer it."""
    Enrollment.objects.create(course_id=99, learner_id=3, date_enrolled=TODAY)


def add_category_before_its_parent() -> list[Category]:
    """A reference may dangle until the transaction ends, where the check can be deferred."""
    return [
        Category.objects.create(name="Opera", slug="opera", parent_id=99),
        Category.objects.create(id=99, name="Stage", slug="stage"),
    ]


def delete_course_with_enrollments() -> None:
    """``delete`` would delete the enrollments too; hand-written SQL does not."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM academy_course WHERE id = %s", [1])


def rate_with_a_word() -> None:
    """The field converts the value to a number before anything is sent."""
    enrollment = Enrollment.objects.get(pk=1)
    enrollment.rating = "good"
    enrollment.save(update_fields=["rating"])


def publish_perhaps() -> None:
    """The field accepts some words as booleans, such as ``"True"``, but not this one."""
    course = Course.objects.get(pk=3)
    course.published = "perhaps"  # type: ignore[assignment]  # to be refused
    course.save(update_fields=["published"])


def enroll_in_unknown_mode() -> None:
    """``clean_fields`` and ``full_clean`` check ``choices``; ``save`` would store the text."""
    enrollment = Enrollment(course_id=1, learner_id=5, date_enrolled=TODAY, mode="remote")
    enrollment.clean_fields(exclude={"course", "learner"})


def issue_without_time_zone() -> None:
    """Django only warns and assumes the current time zone, so the warning is made an error."""
    certificate = Certificate.objects.get(serial="A-1")
    certificate.issued = datetime(2024, 7, 1, 12)
    with warnings.catch_warnings():
        warnings.simplefilter("error", RuntimeWarning)
        certificate.save(update_fields=["issued"])


def user_by_unknown_email() -> User:
    """Each model has its own exception, which can be caught separately."""
    return User.objects.get(email="mary@example.org")


def user_by_unknown_key() -> User:
    """``get`` always queries the database, even for a key."""
    return User.objects.get(pk=99)


def user_by_shared_last_name() -> User:
    """``get`` raises for two rows; ``first`` would return one of them."""
    return User.objects.get(last_name="Liskov")


def certificate_of_unfinished_enrollment() -> Certificate:
    """The other end of a one-to-one raises if there is no row."""
    return Enrollment.objects.get(pk=2).certificate


def users_by_unknown_field() -> QuerySet[User]:
    """``filter`` checks the names at once, and its error lists the valid ones."""
    conditions = {"nickname": "Ada"}
    return User.objects.filter(**conditions)


def users_in_unknown_order() -> QuerySet[User]:
    """``order_by`` checks the names at once."""
    key = "nickname"
    return User.objects.order_by(key)


def user_with_unknown_field() -> User:
    """The constructor accepts only names of fields and properties."""
    values = {"nickname": "Ada"}
    return User(**values)


def users_before_the_first() -> User:
    """A queryset cannot be indexed from its end: reverse its order instead."""
    position = -1
    return User.objects.order_by("id")[position]


def count_after_refused_category() -> int:
    """After an error, the transaction refuses every query until the block ends."""
    with transaction.atomic():
        with suppress(IntegrityError):
            Category.objects.create(name="Noise", slug="music")
        return Category.objects.count()


def rate_after_refused_rating() -> QuerySet[Enrollment, tuple[int, int | None]]:
    """Each rating has its own block, a savepoint to which the refused one rolls back."""
    for key, rating in ((1, 4), (2, 6), (3, 2)):
        with suppress(IntegrityError), transaction.atomic():
            Enrollment.objects.filter(pk=key).update(rating=rating)
    return Enrollment.objects.filter(course_id=1).order_by("pk").values_list("pk", "rating")
