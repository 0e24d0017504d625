"""Tempting ports of SQLAlchemy's queries; the right answers are in ``queries``."""

from datetime import date

from django.db.models import Count, QuerySet

from django_side.academy.models import Category, Course, Instructor, Lesson, User, Video


def create_video_by_save() -> tuple[Video, str]:
    """``video = Video(...)``, ``session.add(video)`` and ``session.flush()``, word for word."""
    video = Video(course_id=4, title="Go to considered harmful", url="https://example.org/goto")
    video.save()
    return video, video.kind


def make_alan_instructor_by_save() -> tuple[Instructor, bool, int, date | None]:
    """``insert(table).values(user_ptr_id=user.id, is_full_time=False)``, word for word."""
    user = User.objects.get(email="alan@example.org")
    Instructor(user_ptr=user, is_full_time=False).save()
    instructor = Instructor.objects.get(pk=user.pk)
    return instructor, instructor.is_full_time, instructor.total_learners, instructor.dob


def lesson_positions_in_use_by_distinct() -> QuerySet[Lesson, int]:
    """``select(Lesson.position).distinct()``, word for word."""
    return Lesson.objects.values_list("position", flat=True).distinct()


def enrollments_per_well_rated_course_by_count() -> QuerySet[Course, tuple[str, int]]:
    """``func.count(Enrollment.id)`` and ``.any(Enrollment.rating >= 4)``, word for word."""
    rows = Course.objects.annotate(enrolled=Count("enrollments"))
    rows = rows.filter(enrollments__rating__gte=4)
    return rows.values_list("name", "enrolled")


def add_user_with_taken_key_by_save() -> tuple[User, int]:
    """``session.add(User(id=1, ...))`` and ``session.flush()``, word for word."""
    User(id=1, first_name="Ada", last_name="Yonath", email="yonath@example.org").save()
    return User.objects.get(id=1), User.objects.count()


def add_category_without_name_by_create() -> Category:
    """``session.add(Category(slug="nameless"))`` and ``session.flush()``, word for word."""
    return Category.objects.create(slug="nameless")
