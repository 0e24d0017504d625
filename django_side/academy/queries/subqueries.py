"""Subqueries, set operations and window functions."""

from django.db.models import Count, Exists, F, OuterRef, QuerySet, Subquery, Window
from django.db.models.functions import Coalesce, Rank

from django_side.academy.models import Category, Course, Enrollment, Instructor, Learner, Lesson


def courses_with_a_good_rating() -> QuerySet[Course]:
    """``OuterRef`` refers to a column of the outer query; ``Exists`` is a condition."""
    good = Enrollment.objects.filter(course=OuterRef("pk"), rating__gte=4)
    return Course.objects.filter(Exists(good)).order_by("id")


def instructors_without_courses() -> QuerySet[Instructor]:
    """``~Exists`` is NOT EXISTS."""
    taught = Course.objects.filter(instructors=OuterRef("pk"))
    return Instructor.objects.filter(~Exists(taught)).order_by("id")


def newest_learner_per_course() -> QuerySet[Course, tuple[str, str | None]]:
    """``Subquery`` takes one column of a queryset that is sliced to one row."""
    enrollments = Enrollment.objects.filter(course=OuterRef("pk")).order_by("-date_enrolled")
    newest = Subquery(enrollments.values("learner__first_name")[:1])
    return Course.objects.order_by("id").values_list("name", newest)


def lessons_in_courses_by_grace() -> QuerySet[Lesson]:
    """A queryset given to ``in`` becomes a subquery and is not run separately."""
    taught = Course.objects.filter(instructors__first_name="Grace")
    return Lesson.objects.filter(course__in=taught).order_by("id")


def lesson_count_of_each_course() -> QuerySet[Course, tuple[str, int]]:
    """``values`` makes one group, but no rows make no group, so ``Coalesce`` is needed."""
    lessons = Lesson.objects.filter(course=OuterRef("pk")).order_by().values("course")
    counted = Subquery(lessons.annotate(number=Count("*")).values("number"))
    return Course.objects.order_by("id").values_list("name", Coalesce(counted, 0))


def courses_without_a_rating_below_four() -> QuerySet[Course]:
    """``exclude`` over a to-many relation is NOT EXISTS."""
    return Course.objects.exclude(enrollments__rating__lt=4).order_by("id")


def courses_rated_below_four_by_a_live_learner() -> QuerySet[Course]:
    """Conditions in one ``filter`` apply to one related row."""
    rows = Course.objects.filter(enrollments__mode="live", enrollments__rating__lt=4)
    return rows.distinct()


def courses_taken_live_and_rated_below_four() -> QuerySet[Course]:
    """Each further ``filter`` joins again, so its condition may match another row."""
    rows = Course.objects.filter(enrollments__mode="live")
    return rows.filter(enrollments__rating__lt=4).distinct()


def categories_without_courses() -> QuerySet[Category]:
    """A NULL among the keys would make NOT IN match nothing, so it is left out."""
    used = Course.objects.filter(category__isnull=False).values("category")
    return Category.objects.exclude(id__in=used).order_by("id")


def addresses_of_all_who_teach_or_learn() -> QuerySet[Instructor, str]:
    """``union`` combines querysets of the same columns and removes duplicates."""
    teaching = Instructor.objects.values_list("email", flat=True)
    learning = Learner.objects.values_list("email", flat=True)
    return teaching.union(learning).order_by("-email")


def addresses_of_all_who_teach_and_learn() -> QuerySet[Instructor, str]:
    """``intersection`` compares the selected columns, not objects."""
    teaching = Instructor.objects.values_list("email", flat=True)
    learning = Learner.objects.values_list("email", flat=True)
    return teaching.intersection(learning)


def addresses_of_all_who_only_teach() -> QuerySet[Instructor, str]:
    """``difference`` is EXCEPT."""
    teaching = Instructor.objects.values_list("email", flat=True)
    learning = Learner.objects.values_list("email", flat=True)
    return teaching.difference(learning)


def ranks_of_ratings_per_course() -> QuerySet[Enrollment, tuple[str, str, int]]:
    """``Window`` ranks the rows that the filter leaves."""
    place = Window(Rank(), partition_by="course", order_by=F("rating").desc())
    rows = Enrollment.objects.filter(rating__isnull=False).annotate(place=place)
    rows = rows.order_by("course_id", "place", "learner_id")
    return rows.values_list("course__name", "learner__first_name", "place")


def best_rated_enrollments_per_course() -> QuerySet[Enrollment]:
    """A filter on a window wraps the query, which becomes a subquery."""
    place = Window(Rank(), partition_by="course", order_by=F("rating").desc())
    rows = Enrollment.objects.filter(rating__isnull=False).annotate(place=place)
    return rows.filter(place=1).order_by("id")
