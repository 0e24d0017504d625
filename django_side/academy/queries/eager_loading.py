"""Loading related rows together, and how many statements that takes."""

from django.db.models import Prefetch, QuerySet

from django_side.academy.models import Course, Enrollment, Instructor, Learner, Lesson, Mode


def lessons_with_their_course() -> list[tuple[str, str]]:
    """``select_related`` uses an inner join for a key that cannot be NULL.

    The order is the ``Meta.ordering`` of the lessons.
    """
    rows = Lesson.objects.select_related("course")
    return [(lesson.title, lesson.course.name) for lesson in rows]


def courses_with_category_and_parent() -> list[tuple[str, str | None, str | None]]:
    """``select_related`` uses outer joins for nullable keys, so all courses are kept."""
    rows = Course.objects.select_related("category__parent").order_by("id")
    lineages = []
    for course in rows:
        lineage = [course.category, course.category and course.category.parent]
        names = [category.name if category else None for category in lineage]
        lineages.append((course.name, names[0], names[1]))
    return lineages


def enrollments_with_their_certificate() -> list[tuple[int, str | None]]:
    """``select_related`` caches a missing row; ``getattr`` catches the error that it raises."""
    rows = Enrollment.objects.select_related("certificate").order_by("id")
    certificates = [(row.id, getattr(row, "certificate", None)) for row in rows]
    return [(key, row.serial if row else None) for key, row in certificates]


def courses_with_their_lessons() -> list[tuple[str, list[str]]]:
    """``prefetch_related`` reads the lessons of all courses in ``Meta.ordering``."""
    rows = Course.objects.prefetch_related("lessons").order_by("id")
    return [(course.name, [lesson.title for lesson in course.lessons.all()]) for course in rows]


def first_two_courses_with_lessons() -> list[tuple[str, list[str]]]:
    """The limit applies to courses; their lessons are read by a separate statement."""
    rows = Course.objects.prefetch_related("lessons").order_by("created")[:2]
    return [(course.name, [lesson.title for lesson in course.lessons.all()]) for course in rows]


def instructors_with_courses_and_lessons() -> dict[str, dict[str, list[str]]]:
    """One path prefetches each relation along it."""
    rows = Instructor.objects.prefetch_related("courses__lessons")
    return {
        str(instructor): {
            course.name: [lesson.title for lesson in course.lessons.all()]
            for course in instructor.courses.all()
        }
        for instructor in rows
    }


def courses_with_their_live_learners() -> list[tuple[str, set[str]]]:
    """``to_attr`` keeps the filtered list separate from the relation itself."""
    live = Enrollment.objects.filter(mode=Mode.LIVE).select_related("learner")
    rows = Course.objects.prefetch_related(
        Prefetch("enrollments", queryset=live, to_attr="live_enrollments")
    ).order_by("id")
    return [
        (course.name, {str(enrollment.learner) for enrollment in course.live_enrollments})
        for course in rows
    ]


def learners_with_courses_rated_below_five() -> list[tuple[str, list[str]]]:
    """The filter on learners does not filter the prefetched lists: they need it as well."""
    rated = Enrollment.objects.filter(rating__lt=5)
    rows = Learner.objects.filter(enrollments__in=rated).distinct().order_by("id")
    rated = rated.select_related("course").order_by("date_enrolled")
    rows = rows.prefetch_related(Prefetch("enrollments", queryset=rated, to_attr="rated"))
    return [
        (str(learner), [enrollment.course.name for enrollment in learner.rated]) for learner in rows
    ]


def courses_with_live_and_all_enrollments() -> list[tuple[str, int, int]]:
    """One relation can be prefetched twice, with the filtered rows in a separate list."""
    live = Enrollment.objects.filter(mode=Mode.LIVE)
    rows = Course.objects.prefetch_related(
        Prefetch("enrollments", queryset=live, to_attr="live_enrollments"), "enrollments"
    ).order_by("id")
    return [
        (course.name, len(course.live_enrollments), len(course.enrollments.all()))
        for course in rows
    ]


def courses_with_their_learners() -> list[tuple[str, set[str]]]:
    """The prefetch goes to the other side; no association objects are created."""
    rows = Course.objects.prefetch_related("learners").order_by("id")
    return [(course.name, {str(learner) for learner in course.learners.all()}) for course in rows]


def courses_by_name_only() -> QuerySet[Course]:
    """``only`` loads the named columns and the key."""
    return Course.objects.only("name").order_by("id")


def courses_without_cover_and_syllabus() -> QuerySet[Course]:
    """``defer`` skips the named columns; each is loaded when it is first read."""
    return Course.objects.defer("cover", "syllabus").filter(published=True).order_by("id")


def first_lessons_with_names_of_courses() -> list[tuple[Lesson, Course]]:
    """One ``only`` covers both tables; ``course__name`` also loads the key that joins them."""
    rows = Lesson.objects.filter(position=1).select_related("course")
    rows = rows.only("position", "title", "course__name")
    return [(lesson, lesson.course) for lesson in rows]


def lessons_counted_without_lazy_loads() -> list[tuple[str, int]]:
    """Nothing here forbids a lazy load; Django has ``FETCH_RAISE`` from version 6.1 on."""
    rows = Course.objects.prefetch_related("lessons").order_by("id")
    return [(course.name, len(course.lessons.all())) for course in rows]
