"""Choices, and what is displayed for each."""

from typing import Any

from django.db.models import QuerySet

from django_side.fields.models import EnumeratedStudent, Person, Runner, Student, YearInSchool


def save_fred_flintstone() -> tuple[str, str]:
    """Each field with choices adds a method ``get_..._display``."""
    person = Person(name="Fred Flintstone", shirt_size="L")
    person.save()
    return person.shirt_size, person.get_shirt_size_display()


def shown_shirt_sizes() -> list[tuple[str, str]]:
    """A method needs objects, so the rows are not read as tuples."""
    people = Person.objects.order_by("id")
    return [(person.name, person.get_shirt_size_display()) for person in people]


def save_person_of_a_size_that_is_not_a_choice() -> tuple[str, str]:
    """Choices are for forms and validation; ``save`` does not check them."""
    person = Person(name="Dino", shirt_size="X")
    person.save()
    return person.shirt_size, person.get_shirt_size_display()


def choices_of_the_year_in_school() -> Any:
    """The field has the list."""
    return Student._meta.get_field("year_in_school").choices


def shown_years_of_students() -> list[tuple[str, str]]:
    """The method is the same, however the choices are declared."""
    return [
        (student.name, student.get_year_in_school_display())
        for student in Student.objects.order_by("id")
    ]


def upper_class_students() -> list[Student]:
    """A method of the model, called on each object."""
    return [student for student in Student.objects.order_by("id") if student.is_upperclass()]


def save_student_without_a_year() -> str:
    """The default is one of the choices."""
    return Student.objects.create(name="Ed").year_in_school


def members_of_the_year_in_school() -> list[tuple[str, str]]:
    """The enumeration has its pairs as ``choices``."""
    return YearInSchool.choices


def shown_years_of_enumerated_students() -> list[tuple[str, str, str]]:
    """The database returns plain text, not a member of the enumeration."""
    return [
        (student.name, student.year_in_school, student.get_year_in_school_display())
        for student in EnumeratedStudent.objects.order_by("id")
    ]


def enumerated_juniors() -> QuerySet[EnumeratedStudent]:
    """A member is text, so it can replace its value everywhere."""
    return EnumeratedStudent.objects.filter(year_in_school=YearInSchool.JUNIOR)


def enumerated_students_in_the_upper_classes() -> list[EnumeratedStudent]:
    """Plain text is found in a set of members, because a member equals its value."""
    students = EnumeratedStudent.objects.order_by("id")
    return [student for student in students if student.is_upperclass()]


def student_of_a_year_that_is_not_a_choice() -> EnumeratedStudent:
    """``full_clean`` rejects it, with the key ``invalid_choice``; nothing else would."""
    student = EnumeratedStudent(name="Ida", year_in_school="XX")
    student.full_clean()
    return student


def medals() -> list[tuple[str, str]]:
    """The labels are derived from the members' names."""
    medals: list[tuple[str, str]] = Runner.MedalType.choices
    return medals


def shown_medals_of_runners() -> list[tuple[str, str]]:
    """A value that is not a choice, like the empty string, is displayed as it is."""
    runners = Runner.objects.order_by("id")
    return [(runner.name, runner.get_medal_display()) for runner in runners]


def runners_without_a_medal() -> QuerySet[Runner]:
    """A text that may be blank is empty, not NULL."""
    return Runner.objects.filter(medal="")
