"""Parents, children, both and neither; one table for several classes; proxies."""

from datetime import date, datetime, time
from itertools import chain
from operator import attrgetter

from django.db.models import Min, QuerySet

from django_side.academy.models import (
    Article,
    Course,
    Instructor,
    Learner,
    Lesson,
    Material,
    OrderedUser,
    Quiz,
    User,
    Video,
)


def all_users() -> QuerySet[User]:
    """The parent's manager returns parents only, regardless of their children."""
    return User.objects.order_by("id")


def all_instructors() -> QuerySet[Instructor]:
    """The child's manager joins the parent's table."""
    return Instructor.objects.order_by("id")


def users_who_teach_and_learn() -> QuerySet[User]:
    """Each child is a one-to-one relation of the parent, named after its class."""
    rows = User.objects.filter(instructor__isnull=False, learner__isnull=False)
    return rows.order_by("id")


def users_without_a_role() -> QuerySet[User]:
    """``isnull=True`` over a child is an outer join without a match."""
    rows = User.objects.filter(instructor__isnull=True, learner__isnull=True)
    return rows.order_by("id")


def instructor_of_grace() -> Instructor:
    """The parent leads to the child by an attribute that inheritance creates."""
    return User.objects.get(email="grace@example.org").instructor


def users_and_whether_they_teach() -> list[tuple[str, bool]]:
    """``hasattr`` works, because a missing child raises a subclass of ``AttributeError``."""
    rows = User.objects.select_related("instructor").order_by("id")
    return [(user.first_name, hasattr(user, "instructor")) for user in rows]


def instructor_that_alan_is_not() -> Instructor:
    """A missing child raises when the attribute is read."""
    return User.objects.get(email="alan@example.org").instructor


def users_who_teach_full_time() -> QuerySet[User]:
    """The child's columns are reached through the relation."""
    return User.objects.filter(instructor__is_full_time=True).order_by("id")


def learners_born_before_edsger() -> QuerySet[Learner]:
    """The parent's columns are the child's own."""
    return Learner.objects.filter(dob__lt=date(1930, 5, 11)).order_by("id")


def user_instructor_and_learner_of_ada() -> tuple[User, Instructor, Learner]:
    """The three classes give three objects, no two of which are equal."""
    return User.objects.get(pk=1), Instructor.objects.get(pk=1), Learner.objects.get(pk=1)


def rename_ada_as_user() -> tuple[str, str, str]:
    """Loaded objects keep their values until ``refresh_from_db``."""
    user, instructor, learner = (
        User.objects.get(pk=1),
        Instructor.objects.get(pk=1),
        Learner.objects.get(pk=1),
    )
    user.first_name = "Augusta"
    user.save()
    return user.first_name, instructor.first_name, learner.first_name


def ordered_users() -> tuple[int, QuerySet[OrderedUser]]:
    """A proxy sees all rows of its model, in its own order."""
    return OrderedUser.objects.count(), OrderedUser.objects.filter(pk__lte=5)


def kinds_and_titles_of_materials() -> QuerySet[Material, tuple[str, str]]:
    """The table's model returns all rows; its objects are all of that one class."""
    return Material.objects.order_by("id").values_list("kind", "title")


def materials_as_their_kind() -> list[Material]:
    """A query returns objects of one class, so each proxy is queried for its own rows."""
    rows = chain(Video.objects.all(), Article.objects.all(), Quiz.objects.all())
    return sorted(rows, key=attrgetter("pk"))


def all_videos() -> QuerySet[Video]:
    """A proxy would see all materials; the filter is its manager's."""
    return Video.objects.order_by("id")


def create_video() -> tuple[Video, str]:
    """The kind is set by the manager's ``create``; ``Video(...).save()`` would leave it empty."""
    video = Video.objects.create(
        course_id=4, title="Go to considered harmful", url="https://example.org/goto"
    )
    return video, video.kind


def first_stamp_per_table() -> dict[str, datetime]:
    """An abstract base has no table and no manager, so each child is queried."""
    return {
        model.__name__: model._default_manager.aggregate(first=Min("created"))["first"]
        for model in (Course, Lesson, Material)
    }


def make_alan_instructor() -> tuple[Instructor, bool, int, date | None]:
    """A raw save writes only the child's row; ``save`` would blank the parent's."""
    user = User.objects.get(email="alan@example.org")
    Instructor(user_ptr=user, is_full_time=False).save_base(raw=True, force_insert=True)
    instructor = Instructor.objects.get(pk=user.pk)
    return instructor, instructor.is_full_time, instructor.total_learners, instructor.dob


def create_instructor() -> tuple[Instructor, User]:
    """Saving a child writes a row in each table, the parent's first."""
    instructor = Instructor.objects.create(
        first_name="John", last_name="Backus", email="john@example.org", office_hour=time(9)
    )
    return instructor, User.objects.get(email="john@example.org")


def dismiss_instructor() -> tuple[QuerySet[Instructor, str], User]:
    """``keep_parents`` deletes the child's row and what refers to it."""
    Instructor.objects.get(email="grace@example.org").delete(keep_parents=True)
    names = Instructor.objects.order_by("id").values_list("first_name", flat=True)
    return names, User.objects.get(email="grace@example.org")


def delete_instructor() -> QuerySet[User, str]:
    """The parent's row is deleted with the child's."""
    Instructor.objects.get(email="emilie@example.org").delete()
    return User.objects.order_by("id").values_list("first_name", flat=True)
