"""Enrollments: the association object between learners and courses."""

from datetime import date

from django.db.models import Count, QuerySet

from django_side.academy.models import Certificate, Course, Enrollment, Learner, Level, Mode


def learners_of_analytical_engines() -> QuerySet[Learner]:
    """A many-to-many with ``through`` reads like any other, in one join."""
    course = Course.objects.get(slug="analytical-engines")
    return course.learners.all()


def courses_of_edsger() -> QuerySet[Course]:
    """The reverse of a many-to-many with ``through`` is a manager as well."""
    learner = Learner.objects.get(email="edsger@example.org")
    return learner.courses.all()


def enroll_barbara() -> QuerySet[Enrollment, tuple[int, date, str, int | None, float]]:
    """``through_defaults`` gives the values for the association's own columns."""
    course = Course.objects.get(slug="computability")
    learner = Learner.objects.get(email="barbara@example.org")
    values = {"date_enrolled": date(2024, 7, 1), "rating": 3, "progress": 0.5}
    course.learners.add(learner, through_defaults=values)
    return course.enrollments.values_list("learner", "date_enrolled", "mode", "rating", "progress")


def enroll_alan_again() -> QuerySet[Enrollment, tuple[int, date, int | None]]:
    """``add`` leaves an existing association unchanged and ignores the defaults."""
    course = Course.objects.get(slug="compiler-construction")
    learners = Learner.objects.filter(email__in=["alan@example.org", "edsger@example.org"])
    values = {"date_enrolled": date(2024, 7, 1), "rating": 5}
    course.learners.add(*learners, through_defaults=values)
    rows = course.enrollments.filter(learner__in=learners).order_by("learner")
    return rows.values_list("learner", "date_enrolled", "rating")


def set_learners() -> QuerySet[Enrollment, tuple[int, date, str, int | None]]:
    """``set`` applies the defaults to new learners; those who stay keep their values."""
    course = Course.objects.get(slug="analytical-engines")
    learners = Learner.objects.filter(email__in=["alan@example.org", "barbara@example.org"])
    values = {"date_enrolled": date(2024, 7, 1), "mode": Mode.SELF_PACED}
    course.learners.set(learners, through_defaults=values)
    rows = course.enrollments.order_by("id")
    return rows.values_list("learner", "date_enrolled", "mode", "rating")


def remove_learner() -> tuple[list[str], list[str]]:
    """``remove`` deletes the association and, like any deletion, what depends on it."""
    course = Course.objects.get(slug="compiler-construction")
    course.learners.remove(Learner.objects.get(email="ada@example.org"))
    certificates = Certificate.objects.values_list("serial", flat=True)
    return [str(learner) for learner in course.learners.all()], list(certificates)


def clear_learners() -> tuple[list[int], list[str]]:
    """``clear`` deletes the associations, and what depends on them, at once."""
    course = Course.objects.get(slug="analytical-engines")
    course.learners.clear()
    enrollments = Enrollment.objects.order_by("id").values_list("id", flat=True)
    certificates = Certificate.objects.values_list("serial", flat=True)
    return list(enrollments), list(certificates)


def live_enrollments_from_march() -> QuerySet[Enrollment]:
    """The model named in ``through`` is queried like any other."""
    rows = Enrollment.objects.filter(mode=Mode.LIVE, date_enrolled__gte=date(2024, 3, 1))
    return rows.order_by("id")


def learners_with_a_poor_live_course() -> QuerySet[Learner]:
    """Conditions in one ``filter`` apply to the same associated row."""
    rows = Learner.objects.filter(enrollments__mode=Mode.LIVE, enrollments__rating__lte=3)
    # A learner has one live course at most, and so comes once without ``distinct``.
    return rows.order_by("id")


def learners_with_a_live_and_a_poor_course() -> QuerySet[Learner]:
    """Each further ``filter`` joins again, so it may match another associated row."""
    rows = Learner.objects.filter(enrollments__mode=Mode.LIVE)
    return rows.filter(enrollments__rating__lte=3).distinct()


def learners_by_progress() -> QuerySet[Learner]:
    """The order reuses the join that leads from the course to its learners."""
    course = Course.objects.get(slug="analytical-engines")
    return course.learners.order_by("-enrollments__progress")


def rate_course() -> QuerySet[Enrollment, tuple[int, int | None]]:
    """The association is an object: it is found by its two ends, changed and saved."""
    course = Course.objects.get(slug="analytical-engines")
    enrollment = course.enrollments.get(learner__email="edsger@example.org")
    enrollment.rating = 4
    enrollment.save(update_fields=["rating"])
    return course.enrollments.order_by("id").values_list("learner", "rating")


def enrollments_and_ratings_per_mode() -> QuerySet[Enrollment, tuple[str, int, int]]:
    """``values`` before ``annotate`` groups; counting a column skips NULL."""
    rows = Enrollment.objects.values("mode").annotate(taken=Count("*"), rated=Count("rating"))
    return rows.values_list("mode", "taken", "rated")


def certificates_with_learner_and_course() -> QuerySet[Certificate, tuple[str, str, str]]:
    """Lookup paths lead through the enrollment to either end."""
    rows = Certificate.objects.order_by("serial")
    return rows.values_list("serial", "enrollment__learner__last_name", "enrollment__course__name")


def analysts_in_advanced_courses() -> QuerySet[Learner]:
    """The many-to-many leads from one end to the other without naming the association."""
    rows = Learner.objects.filter(occupation="analyst", courses__level=Level.ADVANCED)
    return rows.distinct()
