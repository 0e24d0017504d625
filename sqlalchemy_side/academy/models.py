"""An online course platform: users who teach or learn, courses, enrollments.

The Django side is ``django_side/academy/models.py``.
"""

import enum
import uuid
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Index,
    String,
    UniqueConstraint,
    false,
    func,
    text,
)
from sqlalchemy.ext.associationproxy import AssociationProxy, association_proxy
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sqlalchemy_django.base import (
    Base,
    BigInt,
    BigKey,
    DeferredForeignKey,
    IpAddress,
    Money,
    Now,
    PositiveInteger,
    PositiveSmallInteger,
    Text,
    choice,
    many_to_many,
)


def now() -> datetime:
    """Return the current time in UTC, with its time zone."""
    return datetime.now(UTC)


class TimeStamped:
    """When a row was created and last saved. A mixin: each child's table gets the columns."""

    created: Mapped[datetime] = mapped_column(default=now, sort_order=-1)
    modified: Mapped[datetime] = mapped_column(default=now, onupdate=now, sort_order=-1)


class User(Base):
    """Anybody with an account; the rows of the child tables record their roles.

    There is no discriminator column, so a query for users returns plain users.
    """

    __tablename__ = "academy_user"

    id: Mapped[BigKey]
    first_name: Mapped[str] = mapped_column(String(50))
    last_name: Mapped[str] = mapped_column(String(50), index=True)
    email: Mapped[str] = mapped_column(String(254), unique=True)
    dob: Mapped[date | None]

    # The child rows of this user. Each class has its own identities, so the user, the
    # instructor and the learner of one human being are three objects, as they are in Django.
    instructor: Mapped["Instructor | None"] = relationship(
        primaryjoin="User.id == foreign(Instructor.user_ptr_id)", viewonly=True
    )
    learner: Mapped["Learner | None"] = relationship(
        primaryjoin="User.id == foreign(Learner.user_ptr_id)", viewonly=True
    )

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}"


class OrderedUser(User):
    """Every user: without a table or discriminator, it has the same rows; the query orders them."""


class Instructor(User):
    """A user who teaches; the child table's key is also the reference to the user."""

    __tablename__ = "academy_instructor"

    user_ptr_id: Mapped[BigInt] = mapped_column(
        DeferredForeignKey("academy_user.id"), primary_key=True
    )
    is_full_time: Mapped[bool] = mapped_column(default=True)
    total_learners: Mapped[int] = mapped_column(PositiveInteger, default=0)
    office_hour: Mapped[time | None]

    courses: Mapped[list["Course"]] = relationship(
        secondary="academy_course_instructors", back_populates="instructors"
    )


class Learner(User):
    """A user who learns; one user may be both an instructor and a learner."""

    __tablename__ = "academy_learner"

    user_ptr_id: Mapped[BigInt] = mapped_column(
        DeferredForeignKey("academy_user.id"), primary_key=True
    )
    occupation: Mapped[str] = mapped_column(String(100), default="")
    social_link: Mapped[str] = mapped_column(String(200), default="")
    last_ip: Mapped[str | None] = mapped_column(IpAddress)

    enrollments: Mapped[list["Enrollment"]] = relationship(
        back_populates="learner", cascade="all, delete-orphan"
    )
    courses: AssociationProxy[list["Course"]] = association_proxy("enrollments", "course")


class Category(Base):
    """A subject in a tree of subjects; a root has no parent."""

    __tablename__ = "academy_category"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(50))
    slug: Mapped[str] = mapped_column(String(50), unique=True)
    parent_id: Mapped[BigInt | None] = mapped_column(DeferredForeignKey("academy_category.id"))

    parent: Mapped["Category | None"] = relationship(
        remote_side="Category.id", back_populates="children"
    )
    children: Mapped[list["Category"]] = relationship(
        back_populates="parent", cascade="all, delete-orphan"
    )
    # Without a cascade, deleting a category sets its courses' reference to NULL.
    courses: Mapped[list["Course"]] = relationship(back_populates="category")

    def __str__(self) -> str:
        return self.name


class Level(enum.StrEnum):
    """How much a course expects its learners to know."""

    BEGINNER = "beginner"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"


class Course(TimeStamped, Base):
    """What is taught, by whom, to whom, and after which other courses."""

    __tablename__ = "academy_course"

    id: Mapped[BigKey] = mapped_column(sort_order=-2)
    name: Mapped[str] = mapped_column(String(100), comment="Shown in the catalogue")
    slug: Mapped[str] = mapped_column(String(50), index=True)
    description: Mapped[str] = mapped_column(Text, default="")
    price: Mapped[Decimal] = mapped_column(Money(8, 2))
    published: Mapped[bool] = mapped_column(server_default=false())
    level: Mapped[Level] = mapped_column(choice(Level, 20), default=Level.BEGINNER)
    workload: Mapped[timedelta | None]
    syllabus: Mapped[dict[str, Any]] = mapped_column(default=dict)
    cover: Mapped[bytes | None]
    category_id: Mapped[BigInt | None] = mapped_column(DeferredForeignKey("academy_category.id"))

    category: Mapped[Category | None] = relationship(back_populates="courses")
    instructors: Mapped[list[Instructor]] = relationship(
        secondary="academy_course_instructors", back_populates="courses"
    )
    prerequisites: Mapped[list["Course"]] = relationship(
        secondary="academy_course_prerequisites",
        primaryjoin="Course.id == academy_course_prerequisites.c.from_course_id",
        secondaryjoin="Course.id == academy_course_prerequisites.c.to_course_id",
        back_populates="unlocks",
    )
    unlocks: Mapped[list["Course"]] = relationship(
        secondary="academy_course_prerequisites",
        primaryjoin="Course.id == academy_course_prerequisites.c.to_course_id",
        secondaryjoin="Course.id == academy_course_prerequisites.c.from_course_id",
        back_populates="prerequisites",
    )
    enrollments: Mapped[list["Enrollment"]] = relationship(
        back_populates="course", cascade="all, delete-orphan"
    )
    learners: AssociationProxy[list[Learner]] = association_proxy("enrollments", "learner")
    lessons: Mapped[list["Lesson"]] = relationship(
        back_populates="course", cascade="all, delete-orphan", order_by="Lesson.position"
    )
    materials: Mapped[list["Material"]] = relationship(
        back_populates="course", cascade="all, delete-orphan"
    )

    __table_args__ = (
        CheckConstraint(price >= 0, name="academy_course_price_not_negative"),
        Index("academy_course_lower_name", func.lower(name)),
        {"comment": "What is taught"},
    )

    def __str__(self) -> str:
        return self.name


course_instructors = many_to_many(
    "academy_course_instructors",
    course_id="academy_course.id",
    instructor_id="academy_instructor.user_ptr_id",
)
course_prerequisites = many_to_many(
    "academy_course_prerequisites",
    from_course_id="academy_course.id",
    to_course_id="academy_course.id",
)


class Mode(enum.StrEnum):
    """How a learner takes a course."""

    LIVE = "live"
    SELF_PACED = "self-paced"


class Enrollment(Base):
    """One learner in one course, with the values that belong to that pairing."""

    __tablename__ = "academy_enrollment"

    id: Mapped[BigKey]
    course_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("academy_course.id"))
    learner_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("academy_learner.user_ptr_id"))
    date_enrolled: Mapped[date]
    mode: Mapped[Mode] = mapped_column(choice(Mode, 20), server_default=Mode.SELF_PACED)
    rating: Mapped[int | None] = mapped_column()
    progress: Mapped[float] = mapped_column(default=0.0)

    course: Mapped[Course] = relationship(back_populates="enrollments")
    learner: Mapped[Learner] = relationship(back_populates="enrollments")
    certificate: Mapped["Certificate | None"] = relationship(
        back_populates="enrollment", cascade="all, delete-orphan"
    )

    __table_args__ = (
        UniqueConstraint("course_id", "learner_id", name="academy_enrollment_once"),
        # Neither side has this index on MariaDB, which has no partial indexes.
        Index(
            "academy_one_live_course",
            "learner_id",
            unique=True,
            postgresql_where=text("mode = 'live'"),
            sqlite_where=text("mode = 'live'"),
        ),
        CheckConstraint(
            "rating IS NULL OR (rating >= 1 AND rating <= 5)",
            name="academy_enrollment_rating_range",
        ),
        Index("academy_best_rated_first", "course_id", rating.desc()),
    )

    def __str__(self) -> str:
        return f"{self.learner} in {self.course}"


class Lesson(TimeStamped, Base):
    """One lesson of a course; the position is unique in its course."""

    __tablename__ = "academy_lesson"

    id: Mapped[BigKey] = mapped_column(sort_order=-2)
    course_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("academy_course.id"))
    position: Mapped[int] = mapped_column(PositiveSmallInteger)
    title: Mapped[str] = mapped_column(String(200))

    course: Mapped[Course] = relationship(back_populates="lessons")

    __table_args__ = (UniqueConstraint("course_id", "position", name="academy_lesson_position"),)

    def __str__(self) -> str:
        return f"{self.position}. {self.title}"


class Kind(enum.StrEnum):
    """Which class a row of the one table of materials belongs to."""

    VIDEO = "video"
    ARTICLE = "article"
    QUIZ = "quiz"


class Material(TimeStamped, Base):
    """What a lesson uses. All kinds share one table; ``kind`` is the kind of each row."""

    __tablename__ = "academy_material"

    id: Mapped[BigKey] = mapped_column(sort_order=-2)
    course_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("academy_course.id"))
    kind: Mapped[Kind] = mapped_column(choice(Kind, 10))
    title: Mapped[str] = mapped_column(String(200))
    url: Mapped[str | None] = mapped_column(String(200))
    body: Mapped[str | None] = mapped_column(Text)
    pass_mark: Mapped[int | None]

    course: Mapped[Course] = relationship(back_populates="materials")

    __mapper_args__ = {"polymorphic_on": "kind"}

    def __str__(self) -> str:
        return self.title


class Video(Material):
    """Something to watch."""

    __mapper_args__ = {"polymorphic_identity": Kind.VIDEO}


class Article(Material):
    """Something to read."""

    __mapper_args__ = {"polymorphic_identity": Kind.ARTICLE}


class Quiz(Material):
    """Something to answer."""

    __mapper_args__ = {"polymorphic_identity": Kind.QUIZ}


class Certificate(Base):
    """Proof that an enrollment was completed; its key can be printed and cannot be guessed."""

    __tablename__ = "academy_certificate"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    enrollment_id: Mapped[BigInt] = mapped_column(
        DeferredForeignKey("academy_enrollment.id"), unique=True
    )
    serial: Mapped[str] = mapped_column(String(20), unique=True)
    issued: Mapped[datetime] = mapped_column(server_default=Now())

    enrollment: Mapped[Enrollment] = relationship(back_populates="certificate")

    def __str__(self) -> str:
        return self.serial
