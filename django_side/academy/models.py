"""An online course platform: users who teach or learn, courses, enrollments.

The SQLAlchemy side is ``sqlalchemy_side/academy/models.py``.
"""

import uuid
from typing import Any, ClassVar, Self, TypeVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower, Now


class TimeStamped(models.Model):
    """When a row was created and last saved. Abstract: each child's table gets the columns."""

    created = models.DateTimeField(auto_now_add=True)
    modified = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True


class User(models.Model):
    """Anybody with an account; the rows of the child tables record their roles."""

    first_name = models.CharField(max_length=50)
    last_name = models.CharField(max_length=50, db_index=True)
    email = models.EmailField(unique=True)
    dob = models.DateField(null=True)

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}"


class OrderedUser(User):
    """Every user, by last name: the same rows with another default order."""

    class Meta:
        proxy = True
        ordering = ("last_name", "first_name", "id")


class Instructor(User):
    """A user who teaches; the child table's key is also the reference to the user."""

    is_full_time = models.BooleanField(default=True)
    total_learners = models.PositiveIntegerField(default=0)
    office_hour = models.TimeField(null=True)


class Learner(User):
    """A user who learns; one user may be both an instructor and a learner."""

    occupation = models.CharField(max_length=100, blank=True)
    social_link = models.URLField(blank=True)
    last_ip = models.GenericIPAddressField(null=True)


class Category(models.Model):
    """A subject in a tree of subjects; a root has no parent."""

    name = models.CharField(max_length=50)
    slug = models.SlugField(unique=True)
    parent = models.ForeignKey("self", on_delete=models.CASCADE, null=True, related_name="children")

    def __str__(self) -> str:
        return self.name


class Level(models.TextChoices):
    """How much a course expects its learners to know."""

    BEGINNER = "beginner", "Beginner"
    INTERMEDIATE = "intermediate", "Intermediate"
    ADVANCED = "advanced", "Advanced"


class Course(TimeStamped):
    """What is taught, by whom, to whom, and after which other courses."""

    name = models.CharField(max_length=100, db_comment="Shown in the catalogue")
    slug = models.SlugField()
    description = models.TextField(blank=True)
    price = models.DecimalField(max_digits=8, decimal_places=2)
    published = models.BooleanField(db_default=False)
    level = models.CharField(max_length=20, choices=Level, default=Level.BEGINNER)
    workload = models.DurationField(null=True)
    syllabus = models.JSONField(default=dict)
    cover = models.BinaryField(null=True)
    category = models.ForeignKey(
        Category, on_delete=models.SET_NULL, null=True, related_name="courses"
    )

    instructors = models.ManyToManyField(Instructor, related_name="courses")
    prerequisites = models.ManyToManyField("self", symmetrical=False, related_name="unlocks")
    learners = models.ManyToManyField(Learner, through="Enrollment", related_name="courses")

    class Meta:
        db_table_comment = "What is taught"
        constraints = (
            models.CheckConstraint(
                name="academy_course_price_not_negative", condition=Q(price__gte=0)
            ),
        )
        # MariaDB has no indexes on expressions: Django creates none there.
        indexes = (models.Index(Lower("name"), name="academy_course_lower_name"),)

    def __str__(self) -> str:
        return self.name


class Mode(models.TextChoices):
    """How a learner takes a course."""

    LIVE = "live", "Live"
    SELF_PACED = "self-paced", "Self-paced"


class Enrollment(models.Model):
    """One learner in one course, with the values that belong to that pairing."""

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="enrollments")
    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="enrollments")
    date_enrolled = models.DateField()
    mode = models.CharField(max_length=20, choices=Mode, db_default=Mode.SELF_PACED)
    rating = models.IntegerField(null=True)
    progress = models.FloatField(default=0.0)

    class Meta:
        constraints = (
            models.UniqueConstraint(name="academy_enrollment_once", fields=("course", "learner")),
            # With a condition, Django creates a partial unique index, but nothing on MariaDB.
            models.UniqueConstraint(
                name="academy_one_live_course", fields=("learner",), condition=Q(mode="live")
            ),
            models.CheckConstraint(
                name="academy_enrollment_rating_range",
                condition=Q(rating__isnull=True) | Q(rating__gte=1, rating__lte=5),
            ),
        )
        indexes = (models.Index(fields=("course", "-rating"), name="academy_best_rated_first"),)

    def __str__(self) -> str:
        return f"{self.learner} in {self.course}"


class Lesson(TimeStamped):
    """One lesson of a course; the position is unique in its course."""

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="lessons")
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)

    class Meta:
        ordering = ("course", "position")
        constraints = (
            models.UniqueConstraint(name="academy_lesson_position", fields=("course", "position")),
        )

    def __str__(self) -> str:
        return f"{self.position}. {self.title}"


class Kind(models.TextChoices):
    """Which class a row of the one table of materials belongs to."""

    VIDEO = "video", "Video"
    ARTICLE = "article", "Article"
    QUIZ = "quiz", "Quiz"


class Material(TimeStamped):
    """What a lesson uses. All kinds share one table; ``kind`` is the kind of each row."""

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="materials")
    kind = models.CharField(max_length=10, choices=Kind)
    title = models.CharField(max_length=200)
    url = models.URLField(null=True)
    body = models.TextField(null=True)
    pass_mark = models.IntegerField(null=True)

    def __str__(self) -> str:
        return self.title


AnyMaterial = TypeVar("AnyMaterial", bound=Material)


class KindManager(models.Manager[AnyMaterial]):
    """A manager for the rows of one kind, which also creates rows of that kind."""

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self.kind = kind

    def get_queryset(self) -> models.QuerySet[AnyMaterial]:
        """Filter by the kind."""
        return super().get_queryset().filter(kind=self.kind)

    def create(self, **fields: Any) -> AnyMaterial:
        """Set the kind."""
        return super().create(kind=self.kind, **fields)


class Video(Material):
    """Something to watch."""

    objects: ClassVar[KindManager[Self]] = KindManager(Kind.VIDEO)

    class Meta:
        proxy = True


class Article(Material):
    """Something to read."""

    objects: ClassVar[KindManager[Self]] = KindManager(Kind.ARTICLE)

    class Meta:
        proxy = True


class Quiz(Material):
    """Something to answer."""

    objects: ClassVar[KindManager[Self]] = KindManager(Kind.QUIZ)

    class Meta:
        proxy = True


class Certificate(models.Model):
    """Proof that an enrollment was completed; its key can be printed and cannot be guessed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    enrollment = models.OneToOneField(
        Enrollment, on_delete=models.CASCADE, related_name="certificate"
    )
    serial = models.CharField(max_length=20, unique=True)
    issued = models.DateTimeField(db_default=Now())

    def __str__(self) -> str:
        return self.serial
