"""From a row to its related rows, in both directions."""

from django.db.models import QuerySet

from django_side.academy.models import (
    Category,
    Certificate,
    Course,
    Enrollment,
    Instructor,
    Learner,
    Lesson,
)


def category_of_each_course() -> list[tuple[str, str | None]]:
    """Each course holds its own copy of the category that it loads."""
    rows = Course.objects.order_by("id")
    return [(course.name, course.category.name if course.category else None) for course in rows]


def lessons_of_analytical_engines() -> QuerySet[Lesson]:
    """The order is the ``Meta.ordering`` of the lessons."""
    course = Course.objects.get(slug="analytical-engines")
    return course.lessons.all()


def certificate_or_none_per_enrollment() -> list[tuple[int, str | None]]:
    """A missing one-to-one raises an ``AttributeError``, which ``getattr`` turns into None."""
    rows = Enrollment.objects.filter(course_id=2).order_by("id")
    certificates = [(row.learner_id, getattr(row, "certificate", None)) for row in rows]
    return [(learner, row.serial if row else None) for learner, row in certificates]


def instructors_of_compiler_construction() -> QuerySet[Instructor]:
    """The attribute is a manager, and ``all`` returns a query that can be refined."""
    course = Course.objects.get(slug="compiler-construction")
    return course.instructors.all()


def courses_taught_by_grace() -> QuerySet[Course]:
    """The reverse manager has the name given as ``related_name``."""
    instructor = Instructor.objects.get(email="grace@example.org")
    return instructor.courses.all()


def courses_around_compiler_construction() -> tuple[QuerySet[Course], QuerySet[Course]]:
    """Without ``symmetrical=False`` both directions would be one."""
    course = Course.objects.get(slug="compiler-construction")
    return course.prerequisites.all(), course.unlocks.all()


def lineage_of_each_category() -> QuerySet[Category, tuple[str, str | None, str | None]]:
    """Joins over nullable keys are outer joins automatically."""
    rows = Category.objects.order_by("id")
    return rows.values_list("name", "parent__name", "parent__parent__name")


def family_of_computing() -> tuple[Category | None, Category | None, QuerySet[Category]]:
    """A missing parent is None; the children are a manager."""
    category = Category.objects.get(slug="computing")
    parent = category.parent
    return parent, parent and parent.parent, category.children.all()


def learners_taught_by_ada() -> QuerySet[Learner]:
    """A filter across to-many relations joins, so ``distinct`` removes the duplicates."""
    rows = Learner.objects.filter(courses__instructors__email="ada@example.org")
    return rows.distinct()


def certificates_of_computing_courses() -> QuerySet[Certificate]:
    """One lookup path spans all the tables."""
    return Certificate.objects.filter(enrollment__course__category__slug="computing")


def courses_in_a_subcategory_of_science() -> QuerySet[Course]:
    """The second join to the same table gets its alias automatically."""
    return Course.objects.filter(category__parent__slug="science").order_by("id")


def move_course_by_category_id() -> tuple[Category | None, Category | None]:
    """Setting the id drops the cached object; ``modified`` is saved only if it is listed."""
    course = Course.objects.get(slug="compiler-construction")
    before = course.category
    course.category_id = 4
    course.save(update_fields=["category", "modified"])
    return before, course.category


def move_course_by_category() -> tuple[int | None, int | None]:
    """Setting the object sets the id at once, before anything is saved."""
    course = Course.objects.get(slug="computability")
    before = course.category_id
    course.category = Category.objects.get(slug="music")
    after = course.category_id
    course.save(update_fields=["category", "modified"])
    return before, after


def lessons_counted_and_materials_seen() -> dict[str, tuple[int, bool]]:
    """The manager counts and checks in the database, without loading the related rows."""
    rows = Course.objects.filter(id__in=[2, 3])
    return {course.name: (course.lessons.count(), course.materials.exists()) for course in rows}


def replace_instructor() -> list[str]:
    """``remove`` and ``add`` run at once, and do not touch the course's own row."""
    course = Course.objects.get(slug="compiler-construction")
    course.instructors.remove(Instructor.objects.get(email="ada@example.org"))
    course.instructors.add(Instructor.objects.get(email="emilie@example.org"))
    return [str(instructor) for instructor in course.instructors.order_by("id")]


def add_instructor_again() -> list[str]:
    """``add`` ignores an instructor who is already there."""
    course = Course.objects.get(slug="computability")
    emails = ["ada@example.org", "grace@example.org"]
    course.instructors.add(*Instructor.objects.filter(email__in=emails))
    return [str(instructor) for instructor in course.instructors.all()]


def set_prerequisites() -> tuple[list[str], list[str]]:
    """``set`` takes objects or keys, and deletes and inserts only what changes, at once."""
    course = Course.objects.get(slug="computability")
    compilers = Course.objects.get(slug="compiler-construction")
    course.prerequisites.set([1, 4])
    names = [before.name for before in course.prerequisites.order_by("id")]
    return names, [after.name for after in compilers.unlocks.all()]
